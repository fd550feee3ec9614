import type { Table } from "../../support/table.ts";

const wrong = { expected: "true", fix: "set it to true" };

export const tables: Record<string, Table> = {
  "aws:dynamodb/tableReplica:TableReplica": {
    good: { props: { deletionProtectionEnabled: true } },
    bad: [
      {
        what: "a replica that does not say",
        props: { deletionProtectionEnabled: undefined },
        ...{ at: "deletionProtectionEnabled", found: "not set", ...wrong },
      },
    ],
    unknown: ["deletionProtectionEnabled"],
  },
  "aws:dynamodb/table:Table": {
    good: { props: { replicas: [{ regionName: "eu-west-2", deletionProtectionEnabled: true }] } },
    alsoGood: [{ what: "a table without replicas", props: { replicas: [] } }],
    bad: [
      {
        what: "a replica without",
        props: { replicas: [{ regionName: "eu-west-2" }] },
        ...{ at: "replicas[0].deletionProtectionEnabled", found: "not set", ...wrong },
      },
    ],
    unknown: ["replicas"],
  },
};
