import { ownKeyTable } from "../../support/ownKmsKey.ts";
import type { Table } from "../../support/table.ts";

const managed = ownKeyTable("masterUserSecretKmsKeyId", { manageMasterUserPassword: true });

export const table: Table = {
  ...managed,
  alsoGood: [
    {
      what: "one without a managed password",
      props: { manageMasterUserPassword: undefined, masterUserSecretKmsKeyId: undefined },
    },
  ],
  unknown: ["manageMasterUserPassword", "masterUserSecretKmsKeyId"],
};
