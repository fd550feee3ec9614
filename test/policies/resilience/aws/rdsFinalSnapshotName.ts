import type { Table } from "../../support/table.ts";

const table = (replica: object): Table => ({
  good: { props: { engine: "aurora-mysql", skipFinalSnapshot: false, finalSnapshotIdentifier: "last" } },
  alsoGood: [
    {
      what: "a database that leaves nothing, which is another policy's",
      props: { skipFinalSnapshot: true, finalSnapshotIdentifier: undefined },
    },
    { what: "a replica", props: { finalSnapshotIdentifier: undefined, ...replica } },
  ],
  bad: [
    {
      what: "a snapshot without a name",
      props: { finalSnapshotIdentifier: undefined },
      ...{ at: "finalSnapshotIdentifier", found: "not set", expected: "a name", fix: "set it" },
    },
    {
      what: "a snapshot without a name, where neither is said",
      props: { finalSnapshotIdentifier: undefined, skipFinalSnapshot: undefined },
      ...{ at: "finalSnapshotIdentifier", found: "not set", expected: "a name", fix: "set it" },
    },
  ],
  unknown: ["skipFinalSnapshot"],
});

export const tables = {
  "aws:rds/instance:Instance": table({ replicateSourceDb: "main" }),
  "aws:rds/cluster:Cluster": table({ replicationSourceIdentifier: "arn:aws:rds:eu-west-1:1:cluster:main" }),
};
