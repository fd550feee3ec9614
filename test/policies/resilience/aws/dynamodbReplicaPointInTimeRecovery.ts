import type { Table } from "../../support/table.ts";

const wrong = { expected: "true", fix: "set it to true" };

export const tables: Record<string, Table> = {
  "aws:dynamodb/tableReplica:TableReplica": {
    good: { props: { pointInTimeRecovery: true } },
    bad: [
      {
        what: "a replica that does not say",
        props: { pointInTimeRecovery: undefined },
        ...{ at: "pointInTimeRecovery", found: "not set", ...wrong },
      },
    ],
    unknown: ["pointInTimeRecovery"],
  },
  "aws:dynamodb/table:Table": {
    good: { props: { replicas: [{ regionName: "eu-west-2", pointInTimeRecovery: true }] } },
    alsoGood: [{ what: "a table without replicas", props: { replicas: undefined } }],
    bad: [
      {
        what: "one of two replicas without",
        props: {
          replicas: [
            { regionName: "eu-west-2", pointInTimeRecovery: true },
            { regionName: "eu-west-3", pointInTimeRecovery: false },
          ],
        },
        ...{ at: "replicas[1].pointInTimeRecovery", found: "false", ...wrong },
      },
    ],
    unknown: ["replicas"],
  },
};
