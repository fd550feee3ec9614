import type { Table } from "../../support/table.ts";

const group = (value: string) => ({
  type: "aws:docdb/clusterParameterGroup:ClusterParameterGroup",
  name: "group",
  props: { name: "shop", family: "docdb5.0", parameters: [{ name: "tls", value }] },
});
const wrong = {
  at: "dbClusterParameterGroupName",
  found: 'parameter group "group" with tls = disabled',
  expected: "a group with tls = enabled, the default",
  fix: 'set tls to enabled in parameter group "group", and restart the instances',
};

export const table: Table = {
  good: { props: { dbClusterParameterGroupName: "shop" }, others: [group("enabled")] },
  alsoGood: [
    { what: "AWS's group", props: { dbClusterParameterGroupName: "default.docdb5.0" }, others: [] },
    { what: "no group", props: { dbClusterParameterGroupName: undefined }, others: [] },
  ],
  bad: [
    { what: "a group with TLS off", others: [group("disabled")], ...wrong },
    {
      what: "such a group whose name is not known yet",
      props: { dbClusterParameterGroupName: undefined },
      refers: { dbClusterParameterGroupName: "group" },
      others: [group("Disabled")],
      ...wrong,
    },
  ],
  unknown: ["dbClusterParameterGroupName"],
};
