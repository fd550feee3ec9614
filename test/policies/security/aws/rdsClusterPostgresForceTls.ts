import type { Table } from "../../support/table.ts";

const group = (family: string, value?: string) => ({
  type: "aws:rds/clusterParameterGroup:ClusterParameterGroup",
  name: "group",
  props: { name: "group", family, parameters: value === undefined ? [] : [{ name: "rds.force_ssl", value }] },
});

export const table: Table = {
  good: {
    props: { engine: "aurora-postgresql", dbClusterParameterGroupName: "group" },
    others: [group("aurora-postgresql16", "1")],
  },
  alsoGood: [
    { what: "another engine", props: { engine: "oracle-ee" }, others: [] },
    { what: "a version that forces it by default", others: [group("aurora-postgresql17")] },
    {
      what: "a Multi-AZ DB cluster of a version that forces it by default",
      props: { engine: "postgres", dbClusterParameterGroupName: "default.postgres15" },
      others: [],
    },
  ],
  bad: [
    {
      what: "a group that turns it off",
      others: [group("aurora-postgresql16", "0")],
      at: "dbClusterParameterGroupName",
      found: 'parameter group "group" with rds.force_ssl = 0',
      expected: "rds.force_ssl = 1",
      fix: 'set rds.force_ssl to 1 in parameter group "group"',
    },
    {
      what: "a group that says nothing",
      others: [group("aurora-postgresql16")],
      at: "dbClusterParameterGroupName",
      found: 'not set in parameter group "group", and 0 by default on PostgreSQL 16',
      expected: "rds.force_ssl = 1",
      fix: "set rds.force_ssl to 1 in a parameter group of the cluster",
    },
    {
      what: "AWS's own group",
      props: { dbClusterParameterGroupName: "default.aurora-postgresql16" },
      others: [],
      at: "dbClusterParameterGroupName",
      found: "not set, and 0 by default on PostgreSQL 16",
      expected: "rds.force_ssl = 1",
      fix: "set rds.force_ssl to 1 in a parameter group of the cluster",
    },
  ],
  unknown: ["engine", "dbClusterParameterGroupName"],
};
