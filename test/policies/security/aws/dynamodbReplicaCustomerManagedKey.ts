import type { Table } from "../../support/table.ts";

const kmsKeyArn = "arn:aws:kms:eu-west-2:123456789012:key/1f";
const expected = "the ARN of a customer managed key of the replica's region";
const fix = "create a key there and set its ARN; this makes the replica anew";
const unset = "not set, which is a key of AWS's";

export const tables: Record<string, Table> = {
  "aws:dynamodb/tableReplica:TableReplica": {
    good: { props: { kmsKeyArn } },
    bad: [
      {
        what: "a replica without a key",
        props: { kmsKeyArn: undefined },
        ...{ at: "kmsKeyArn", found: unset, expected, fix },
      },
    ],
    unknown: ["kmsKeyArn"],
  },
  "aws:dynamodb/table:Table": {
    good: { props: { replicas: [{ regionName: "eu-west-2", kmsKeyArn }] } },
    alsoGood: [{ what: "a table without replicas", props: { replicas: undefined } }],
    bad: [
      {
        what: "one of two replicas without a key",
        props: {
          replicas: [{ regionName: "eu-west-2", kmsKeyArn }, { regionName: "eu-west-3" }],
        },
        ...{ at: "replicas[1].kmsKeyArn", found: unset, expected, fix },
      },
    ],
    unknown: ["replicas"],
  },
};
