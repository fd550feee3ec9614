import type { Table } from "../../support/table.ts";

const copy = (clusterIdentifier: string) => ({
  type: "aws:redshift/snapshotCopy:SnapshotCopy",
  name: "copy",
  props: { clusterIdentifier, destinationRegion: "eu-west-1" },
});
const problem = {
  at: "clusterIdentifier",
  found: "no SnapshotCopy in the stack is for this cluster",
  expected: "one to another region",
  fix: "add an aws.redshift.SnapshotCopy whose clusterIdentifier is this cluster's",
};

export const table: Table = {
  good: { props: { clusterIdentifier: "main" }, others: [copy("main")] },
  bad: [
    { what: "no copy", others: [], ...problem },
    { what: "the copy of another cluster", others: [copy("other")], ...problem },
  ],
  unknown: ["clusterIdentifier"],
};
