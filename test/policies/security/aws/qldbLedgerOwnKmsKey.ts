import { ofAws, ownKey, ownKeyTable } from "../../support/ownKmsKey.ts";
import type { Table } from "../../support/table.ts";

const ledger = ownKeyTable("kmsKey");

export const table: Table = {
  ...ledger,
  bad: [
    ...ledger.bad,
    { what: "AWS's key by its word", props: { kmsKey: "AWS_OWNED_KMS_KEY" }, at: "kmsKey", found: ofAws, ...ownKey },
  ],
};
