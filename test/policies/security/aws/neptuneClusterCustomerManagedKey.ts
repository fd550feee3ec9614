import type { Table } from "../../support/table.ts";

const wrong = {
  at: "kmsKeyArn",
  expected: "the ARN of a customer managed key",
  fix: "create a key in KMS and set its ARN, which makes the cluster anew",
};

export const table: Table = {
  good: { props: { kmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:key/1f" } },
  bad: [
    {
      what: "a cluster that does not say",
      props: { kmsKeyArn: undefined },
      ...wrong,
      found: "not set, which is a key of AWS's",
    },
    {
      what: "the key that AWS manages",
      props: { kmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:alias/aws/rds" },
      ...wrong,
      found: "a key that AWS manages",
    },
  ],
  unknown: ["kmsKeyArn"],
};
