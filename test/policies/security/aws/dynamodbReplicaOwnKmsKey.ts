import { key as kmsKeyArn, notSet, ownKey } from "../../support/ownKmsKey.ts";
import type { Table } from "../../support/table.ts";

export const tables: Record<string, Table> = {
  "aws:dynamodb/tableReplica:TableReplica": {
    good: { props: { kmsKeyArn } },
    bad: [
      {
        what: "a replica without a key",
        props: { kmsKeyArn: undefined },
        ...{ at: "kmsKeyArn", found: notSet, ...ownKey },
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
        ...{ at: "replicas[1].kmsKeyArn", found: notSet, ...ownKey },
      },
    ],
    unknown: ["replicas"],
  },
};
