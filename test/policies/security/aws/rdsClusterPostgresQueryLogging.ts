import type { Table } from "../../support/table.ts";

const group = (parameters: Record<string, string>) => ({
  type: "aws:rds/clusterParameterGroup:ClusterParameterGroup",
  name: "group",
  props: {
    name: "group",
    family: "aurora-postgresql16",
    parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
  },
});
const finding = {
  at: "dbClusterParameterGroupName",
  expected: "log_statement = ddl, mod or all, or log_min_duration_statement of 0 or more",
  fix: "set log_statement to ddl in a parameter group of the cluster",
};

export const table: Table = {
  good: {
    props: { engine: "aurora-postgresql", dbClusterParameterGroupName: "group" },
    others: [group({ log_statement: "ddl" })],
  },
  alsoGood: [
    { what: "slow statements", others: [group({ log_min_duration_statement: "1000" })] },
    { what: "pgaudit", others: [group({ "pgaudit.log": "ddl,role" })] },
    { what: "another engine", props: { engine: "mysql8" }, others: [] },
  ],
  bad: [
    {
      what: "a group that says nothing",
      others: [group({})],
      ...{ found: 'parameter group "group", which logs no statement', ...finding },
    },
    {
      what: "all of it turned off",
      others: [group({ log_statement: "none", log_min_duration_statement: "-1", "pgaudit.log": "none" })],
      ...{ found: 'parameter group "group", which logs no statement', ...finding },
    },
    {
      what: "AWS's own group",
      props: { dbClusterParameterGroupName: "default.aurora-postgresql16" },
      ...{ others: [], found: "AWS's own parameter group, which logs no statement", ...finding },
    },
  ],
  unknown: ["engine", "dbClusterParameterGroupName"],
};
