import type { Table } from "../../support/table.ts";

const member = (name: string, clusterIdentifier = "main") => ({
  type: "aws:docdb/clusterInstance:ClusterInstance",
  name,
  props: { clusterIdentifier },
});
const wrong = {
  at: "clusterIdentifier",
  expected: "2 or more instances, in different availability zones",
  fix: "add a ClusterInstance whose clusterIdentifier is this cluster",
};

export const table: Table = {
  good: { props: { clusterIdentifier: "main" }, others: [member("a"), member("b")] },
  alsoGood: [
    {
      what: "instances that the program gave the cluster",
      props: { clusterIdentifier: "main" },
      others: ["a", "b"].map((name) => ({ ...member(name, "?"), refers: { clusterIdentifier: "subject" } })),
    },
    {
      what: "a secondary of a global cluster that waits",
      props: { globalClusterIdentifier: "world" },
      others: [],
    },
  ],
  bad: [
    { what: "one instance", others: [member("a")], ...wrong, found: "1 instance in the cluster" },
    {
      what: "the instances of another cluster",
      others: [member("a", "other"), member("b", "other")],
      ...wrong,
      found: "no instance in the cluster",
    },
    {
      what: "instances of Neptune",
      others: ["a", "b"].map((name) => ({ ...member(name), type: "aws:neptune/clusterInstance:ClusterInstance" })),
      ...wrong,
      found: "no instance in the cluster",
    },
  ],
  unknown: ["clusterIdentifier"],
};
