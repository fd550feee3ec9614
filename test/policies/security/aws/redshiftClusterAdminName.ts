import type { Table } from "../../support/table.ts";

const rest = {
  at: "masterUsername",
  expected: "a name of your own",
  fix: "choose another name; this replaces the cluster",
};

export const table: Table = {
  good: { props: { masterUsername: "warehouse_owner" } },
  alsoGood: [{ what: "a cluster from a snapshot", props: { masterUsername: undefined, snapshotIdentifier: "last" } }],
  bad: [
    { what: "AWS's default", props: { masterUsername: "awsuser" }, found: '"awsuser"', ...rest },
    { what: "the next one that is tried", props: { masterUsername: "Admin" }, found: '"Admin"', ...rest },
  ],
  unknown: ["masterUsername"],
};
