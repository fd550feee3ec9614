import type { Table } from "../../support/table.ts";

const finding = { at: "kmsKeyId", expected: "a key of your own", fix: "name a KMS key of your own" };

export const table: Table = {
  good: { props: { kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/a" } },
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
