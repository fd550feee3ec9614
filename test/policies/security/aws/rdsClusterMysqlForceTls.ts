import type { Table } from "../../support/table.ts";

const group = (family: string, value?: string) => ({
  type: "aws:rds/clusterParameterGroup:ClusterParameterGroup",
  name: "group",
  props: {
    name: "group",
    family,
    parameters: value === undefined ? [] : [{ name: "require_secure_transport", value }],
  },
});

export const table: Table = {
  good: {
    props: { engine: "aurora-mysql", dbClusterParameterGroupName: "group" },
    others: [group("aurora-mysql8.0", "ON")],
  },
  alsoGood: [
    { what: "another engine", props: { engine: "oracle-ee" }, others: [] },
    { what: "it as a number", others: [group("aurora-mysql8.0", "1")] },
  ],
  bad: [
    {
      what: "a group that turns it off",
      others: [group("aurora-mysql8.0", "OFF")],
      at: "dbClusterParameterGroupName",
      found: 'parameter group "group" with require_secure_transport = OFF',
      expected: "require_secure_transport = ON",
      fix: 'set require_secure_transport to ON in parameter group "group"',
    },
    {
      what: "a group that says nothing",
      others: [group("aurora-mysql8.0")],
      at: "dbClusterParameterGroupName",
      found: 'not set in parameter group "group", and OFF by default',
      expected: "require_secure_transport = ON",
      fix: "set require_secure_transport to ON in a parameter group of the cluster",
    },
    {
      what: "AWS's own group",
      props: { dbClusterParameterGroupName: "default.aurora-mysql8.0" },
      others: [],
      at: "dbClusterParameterGroupName",
      found: "not set, and OFF by default",
      expected: "require_secure_transport = ON",
      fix: "set require_secure_transport to ON in a parameter group of the cluster",
    },
  ],
  unknown: ["engine", "dbClusterParameterGroupName"],
};
