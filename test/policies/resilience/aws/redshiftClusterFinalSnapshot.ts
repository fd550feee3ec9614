import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { skipFinalSnapshot: false, finalSnapshotIdentifier: "last" } },
  alsoGood: [{ what: "a cluster that does not say", props: { skipFinalSnapshot: undefined } }],
  bad: [
    {
      what: "a cluster without one",
      props: { skipFinalSnapshot: true },
      at: "skipFinalSnapshot",
      found: "true",
      expected: "false",
      fix: "set it to false, and name the snapshot in finalSnapshotIdentifier",
    },
  ],
  unknown: ["skipFinalSnapshot"],
};
