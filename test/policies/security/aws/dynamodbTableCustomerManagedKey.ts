import type { Table } from "../../support/table.ts";

const kmsKeyArn = "arn:aws:kms:eu-west-1:123456789012:key/1f";
const wrong = {
  at: "serverSideEncryption.kmsKeyArn",
  expected: "the ARN of a customer managed key, and enabled set to true",
  fix: "create a key in KMS and set its ARN",
};

export const table: Table = {
  good: { props: { serverSideEncryption: { enabled: true, kmsKeyArn } } },
  bad: [
    {
      what: "the key that AWS manages",
      props: { serverSideEncryption: { enabled: true } },
      ...wrong,
      found: "not set, which is a key of AWS's",
    },
    {
      what: "that key by its name",
      props: { serverSideEncryption: { enabled: true, kmsKeyArn: "alias/aws/dynamodb" } },
      ...wrong,
      found: "a key that AWS manages",
    },
    {
      what: "a key that is not used",
      props: { serverSideEncryption: { enabled: false, kmsKeyArn } },
      ...wrong,
      found: "not set, which is a key of AWS's",
    },
    {
      what: "a table that does not say",
      props: { serverSideEncryption: undefined },
      ...wrong,
      found: "not set, which is a key of AWS's",
    },
  ],
  unknown: ["serverSideEncryption"],
};
