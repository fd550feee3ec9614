import { key, ownKeyTable } from "../../support/ownKmsKey.ts";
import type { Table } from "../../support/table.ts";

export const table: Table = {
  ...ownKeyTable("serverSideEncryptionKmsKeyId"),
  alsoGood: [{ what: "the older property", props: { serverSideEncryptionKmsKeyId: undefined, kmsKeyArn: key } }],
};
