import type { Table } from "../../support/table.ts";

const key = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555";
const expected = "the ARN of a KMS key of your own";
const fix = "make an aws.kms.Key with enableKeyRotation and give its ARN";

export const tables: Record<string, Table> = {
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    good: { props: { kmsKeyId: key } },
    alsoGood: [
      { what: "a secondary of a global group", props: { globalReplicationGroupId: "global", kmsKeyId: undefined } },
      { what: "an alias of one's own", props: { kmsKeyId: "alias/caches" } },
    ],
    bad: [
      {
        what: "no key",
        props: { kmsKeyId: undefined },
        at: "kmsKeyId",
        found: "not set, which is a key of AWS's",
        expected,
        fix,
      },
      {
        what: "AWS's key by its alias",
        props: { kmsKeyId: "alias/aws/elasticache" },
        at: "kmsKeyId",
        found: "an alias of AWS's own key",
        expected,
        fix,
      },
    ],
    unknown: ["kmsKeyId"],
  },
  "aws:elasticache/serverlessCache:ServerlessCache": {
    good: { props: { kmsKeyId: key } },
    bad: [
      {
        what: "no key",
        props: { kmsKeyId: undefined },
        at: "kmsKeyId",
        found: "not set, which is a key of AWS's",
        expected,
        fix,
      },
      {
        what: "AWS's key by its alias",
        props: { kmsKeyId: "alias/aws/elasticache" },
        at: "kmsKeyId",
        found: "an alias of AWS's own key",
        expected,
        fix,
      },
    ],
    unknown: ["kmsKeyId"],
  },
};
