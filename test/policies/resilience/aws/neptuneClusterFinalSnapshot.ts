import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { skipFinalSnapshot: false, finalSnapshotIdentifier: "last" } },
  alsoGood: [
    { what: "a cluster that does not say", props: { skipFinalSnapshot: undefined } },
    {
      what: "a replica",
      props: { skipFinalSnapshot: true, replicationSourceIdentifier: "arn:aws:rds:eu-west-1:1:cluster:main" },
    },
  ],
  bad: [
    {
      what: "a cluster that leaves nothing",
      props: { skipFinalSnapshot: true },
      at: "skipFinalSnapshot",
      found: "true",
      expected: "false, with a finalSnapshotIdentifier",
      fix: "set it to false and name the snapshot in finalSnapshotIdentifier",
    },
  ],
  unknown: ["skipFinalSnapshot"],
};
