import type { Table } from "../../support/table.ts";

const at = "kmsKeyArn";
const expected = "the ARN of a KMS key of your own";
const fix = "make an aws.kms.Key with enableKeyRotation and give its ARN";

export const table: Table = {
  good: { props: { name: "main", kmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:key/1f" } },
  bad: [
    { what: "no key", props: { kmsKeyArn: undefined }, at, found: "not set, which is a key of AWS's", expected, fix },
    {
      what: "AWS's own key",
      props: { kmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:alias/aws/backup" },
      ...{ at, found: "a key of AWS's", expected, fix },
    },
  ],
  unknown: ["kmsKeyArn"],
};
