import { ownKeyTable } from "../../support/ownKmsKey.ts";
import type { Table } from "../../support/table.ts";

export const table: Table = {
  ...ownKeyTable("kmsKeyId", { storageEncrypted: true }),
  alsoGood: [{ what: "a replica", props: { kmsKeyId: undefined, replicateSourceDb: "main" } }],
};
