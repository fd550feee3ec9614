import type { Table } from "../../support/table.ts";

const finding = { at: "kmsKeyId", expected: "a key of your own", fix: "name a KMS key of your own" };

export const table: Table = {
  good: { props: { storageEncrypted: true, kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/a" } },
  alsoGood: [
    { what: "an alias of the account", props: { kmsKeyId: "alias/databases" } },
    { what: "a replica", props: { kmsKeyId: undefined, replicateSourceDb: "main" } },
  ],
  bad: [
    { what: "no key", props: { kmsKeyId: undefined }, found: "not set, which is a key of AWS's", ...finding },
    { what: "AWS's own key", props: { kmsKeyId: "alias/aws/rds" }, found: "a key of AWS's", ...finding },
    {
      what: "AWS's own key by its ARN",
      props: { kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:alias/aws/rds" },
      ...{ found: "a key of AWS's", ...finding },
    },
  ],
  unknown: ["kmsKeyId"],
};
