import type { Table } from "../../support/table.ts";

const group = (parameters: Record<string, string>) => ({
  type: "aws:rds/clusterParameterGroup:ClusterParameterGroup",
  name: "group",
  props: {
    name: "group",
    family: "aurora-mysql8.0",
    parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
  },
});
const off = {
  at: "dbClusterParameterGroupName",
  expected: "server_audit_logging = 1",
  fix: "set server_audit_logging to 1 and server_audit_events to CONNECT,QUERY_DCL,QUERY_DDL or more",
};

export const table: Table = {
  good: {
    props: { engine: "aurora-mysql", dbClusterParameterGroupName: "group" },
    others: [group({ server_audit_logging: "1", server_audit_events: "CONNECT,QUERY_DDL" })],
  },
  alsoGood: [{ what: "Aurora PostgreSQL", props: { engine: "aurora-postgresql" }, others: [] }],
  bad: [
    {
      what: "a group that says nothing",
      others: [group({})],
      ...{ found: 'parameter group "group" without server_audit_logging', ...off },
    },
    {
      what: "a group that turns it off",
      others: [group({ server_audit_logging: "0", server_audit_events: "CONNECT" })],
      ...{ found: 'parameter group "group" without server_audit_logging', ...off },
    },
    {
      what: "AWS's own group",
      props: { dbClusterParameterGroupName: "default.aurora-mysql8.0" },
      ...{ others: [], found: "AWS's own parameter group without server_audit_logging", ...off },
    },
    {
      what: "no kind of events",
      others: [group({ server_audit_logging: "1" })],
      at: "dbClusterParameterGroupName",
      found: 'parameter group "group" with server_audit_logging, and no server_audit_events: nothing is written',
      expected: "server_audit_events with at least one kind",
      fix: "set server_audit_events to CONNECT,QUERY_DCL,QUERY_DDL or more",
    },
  ],
  unknown: ["engine", "dbClusterParameterGroupName"],
};
