import type { Table } from "../../support/table.ts";

const member = (name: string, availabilityZone?: string) => ({
  type: "aws:docdb/clusterInstance:ClusterInstance",
  name,
  props: { clusterIdentifier: "main", availabilityZone },
});
const wrong = {
  at: "clusterIdentifier",
  found: "all instances in eu-west-1a",
  expected: "instances in 2 zones or more",
  fix: "make an instance in another zone",
};

export const table: Table = {
  good: {
    props: { clusterIdentifier: "main" },
    others: [member("a", "eu-west-1a"), member("b", "eu-west-1b")],
  },
  alsoGood: [
    { what: "zones that AWS chooses", others: [member("a"), member("b")] },
    { what: "a single instance", others: [member("a", "eu-west-1a")] },
  ],
  bad: [{ what: "one zone", others: [member("a", "eu-west-1a"), member("b", "eu-west-1a")], ...wrong }],
  unknown: ["clusterIdentifier"],
};
