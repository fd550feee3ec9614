import type { Table } from "../../support/table.ts";

const at = "monitoringInterval";
const expected = "1, 5, 10, 15, 30 or 60 (seconds)";
const fix = "set it, such as to 60";
const bad: Table["bad"] = [
  { what: "0", props: { monitoringInterval: 0 }, at, found: "0", expected, fix },
  { what: "where it is not set", props: { monitoringInterval: undefined }, at, found: "not set", expected, fix },
];
const unknown: Table["unknown"] = ["monitoringInterval"];
const cluster = (monitoringInterval: number) => ({
  type: "aws:rds/cluster:Cluster",
  name: "cluster",
  props: { clusterIdentifier: "main", engine: "aurora-mysql", monitoringInterval },
});

export const tables: Record<string, Table> = {
  "aws:rds/instance:Instance": {
    good: { props: { engine: "postgres", monitoringInterval: 60 } },
    alsoGood: [{ what: "RDS Custom", props: { engine: "custom-oracle-ee", monitoringInterval: 0 } }],
    bad,
    unknown,
  },
  "aws:rds/clusterInstance:ClusterInstance": {
    good: {
      props: { engine: "aurora-mysql", clusterIdentifier: "main", monitoringInterval: 60 },
      others: [cluster(0)],
    },
    alsoGood: [{ what: "one whose cluster has it", props: { monitoringInterval: 0 }, others: [cluster(30)] }],
    bad,
    unknown,
  },
  "aws:rds/cluster:Cluster": {
    good: { props: { engine: "postgres", monitoringInterval: 60 } },
    alsoGood: [
      { what: "Aurora, whose instances are judged", props: { engine: "aurora-mysql", monitoringInterval: 0 } },
    ],
    bad,
    unknown: ["engine", "monitoringInterval"],
  },
};
