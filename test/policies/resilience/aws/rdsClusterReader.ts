import type { Table } from "../../support/table.ts";

const member = (name: string, props = { clusterIdentifier: "main" }) => ({
  type: "aws:rds/clusterInstance:ClusterInstance",
  name,
  props,
});
const scaling = (minCapacity: number) => ({
  type: "aws:appautoscaling/target:Target",
  name: "readers",
  props: { scalableDimension: "rds:cluster:ReadReplicaCount", minCapacity },
  refers: { resourceId: "subject" },
});
const expected = "2 or more instances, in different availability zones";
const fix = "add a ClusterInstance whose clusterIdentifier is this cluster";

export const table: Table = {
  good: {
    props: { engine: "aurora-postgresql", clusterIdentifier: "main" },
    others: [member("a"), member("b")],
  },
  alsoGood: [
    { what: "a Multi-AZ cluster, which AWS gives two readers", props: { engine: "postgres" }, others: [] },
    { what: "serverless of the first kind", props: { engineMode: "serverless" }, others: [] },
    { what: "a sharded cluster", props: { clusterScalabilityType: "limitless" }, others: [] },
    {
      what: "a region of a global cluster that only holds the data",
      props: { globalClusterIdentifier: "world" },
      others: [],
    },
    { what: "a reader that autoscaling keeps", others: [member("a"), scaling(1)] },
  ],
  bad: [
    { what: "one instance", others: [member("a")], at: "engine", found: "1 instance in the cluster", expected, fix },
    {
      what: "the instances of another cluster",
      others: [member("a", { clusterIdentifier: "other" }), member("b", { clusterIdentifier: "other" })],
      ...{ at: "engine", found: "no instance in the cluster", expected, fix },
    },
    {
      what: "autoscaling that may take away all readers",
      others: [member("a"), scaling(0)],
      ...{ at: "engine", found: "1 instance in the cluster", expected, fix },
    },
    {
      what: "one instance in a region of a global cluster",
      props: { globalClusterIdentifier: "world" },
      others: [member("a")],
      ...{ at: "engine", found: "1 instance in the cluster", expected, fix },
    },
  ],
  unknown: ["engine", "clusterIdentifier"],
};
