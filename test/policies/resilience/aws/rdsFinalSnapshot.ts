import type { Table } from "../../support/table.ts";

const table = (replica: object): Table => ({
  good: { props: { engine: "aurora-postgresql", skipFinalSnapshot: false, finalSnapshotIdentifier: "last" } },
  alsoGood: [
    { what: "where it is not set", props: { skipFinalSnapshot: undefined } },
    { what: "a replica", props: { skipFinalSnapshot: true, ...replica } },
  ],
  bad: [
    {
      what: "a database that leaves nothing",
      props: { skipFinalSnapshot: true },
      ...{ at: "skipFinalSnapshot", found: "true", expected: "false" },
      fix: "remove it, and name the snapshot by finalSnapshotIdentifier",
    },
  ],
  unknown: ["skipFinalSnapshot"],
});

export const tables = {
  "aws:rds/instance:Instance": table({ replicateSourceDb: "main" }),
  "aws:rds/cluster:Cluster": table({ replicationSourceIdentifier: "arn:aws:rds:eu-west-1:1:cluster:main" }),
};
