import type { Table } from "../../support/table.ts";

const wrong = {
  at: "skipFinalSnapshot",
  found: "true",
  expected: "false, with a finalSnapshotIdentifier",
  fix: "set it to false and name the snapshot in finalSnapshotIdentifier",
};

export const table: Table = {
  good: { props: { skipFinalSnapshot: false, finalSnapshotIdentifier: "last", masterUsername: "shop" } },
  alsoGood: [
    { what: "a cluster that does not say", props: { skipFinalSnapshot: undefined } },
    {
      what: "a secondary of a global cluster",
      props: { skipFinalSnapshot: true, globalClusterIdentifier: "world", masterUsername: undefined },
    },
  ],
  bad: [
    { what: "a cluster that leaves nothing", props: { skipFinalSnapshot: true }, ...wrong },
    {
      what: "the primary of a global cluster",
      props: { skipFinalSnapshot: true, globalClusterIdentifier: "world" },
      ...wrong,
    },
  ],
  unknown: ["skipFinalSnapshot"],
};
