import type { Table } from "../../support/table.ts";

const member = (name: string, props = { clusterIdentifier: "main" }) => ({
  type: "aws:rds/clusterInstance:ClusterInstance",
  name,
  props,
});
const expected = "2 or more instances, in different availability zones";
const fix = "add a ClusterInstance whose clusterIdentifier is this cluster";

export const table: Table = {
  good: {
    props: { engine: "aurora-postgresql", clusterIdentifier: "main" },
    others: [member("a"), member("b")],
  },
  alsoGood: [{ what: "a Multi-AZ cluster, which AWS gives two readers", props: { engine: "postgres" }, others: [] }],
  bad: [
    { what: "one instance", others: [member("a")], at: "engine", found: "1 instance in the cluster", expected, fix },
    {
      what: "the instances of another cluster",
      others: [member("a", { clusterIdentifier: "other" }), member("b", { clusterIdentifier: "other" })],
      ...{ at: "engine", found: "no instance in the cluster", expected, fix },
    },
  ],
  unknown: ["engine", "clusterIdentifier"],
};
