import type { Table } from "../../support/table.ts";

const wrong = {
  at: "kmsKeyId",
  expected: "the ARN of a customer managed key",
  fix: "create a key in KMS and set its ARN",
};

export const table: Table = {
  good: { props: { kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/1f" } },
  bad: [
    {
      what: "a database that does not say",
      props: { kmsKeyId: undefined },
      ...wrong,
      found: "not set, which is a key of AWS's",
    },
    {
      what: "the key that AWS manages",
      props: { kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:alias/aws/timestream" },
      ...wrong,
      found: "a key that AWS manages",
    },
  ],
  unknown: ["kmsKeyId"],
};
