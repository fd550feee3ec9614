import type { Table } from "../../support/table.ts";

const key = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555";
const expected = "the ARN of a KMS key of your own";
const fix = "make an aws.kms.Key with enableKeyRotation and give its ARN";

export const table: Table = {
  good: { props: { kmsKeyArn: key } },
  bad: [
    {
      what: "no key",
      props: { kmsKeyArn: undefined },
      at: "kmsKeyArn",
      found: "not set, which is a key of AWS's",
      expected,
      fix,
    },
    {
      what: "AWS's key by its alias",
      props: { kmsKeyArn: "alias/aws/elasticache" },
      at: "kmsKeyArn",
      found: "an alias of AWS's own key",
      expected,
      fix,
    },
  ],
  unknown: ["kmsKeyArn"],
};
