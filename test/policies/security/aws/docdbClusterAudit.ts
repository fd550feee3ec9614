import type { Table } from "../../support/table.ts";

const group = {
  type: "aws:docdb/clusterParameterGroup:ClusterParameterGroup",
  name: "group",
  props: { name: "audited", family: "docdb5.0", parameters: [{ name: "audit_logs", value: "enabled" }] },
};
const wrong = {
  at: "dbClusterParameterGroupName",
  found: "AWS's default group, which does not audit",
  expected: "a group with audit_logs = enabled",
  fix: "name a ClusterParameterGroup of your own with audit_logs = enabled",
};

export const table: Table = {
  good: {
    props: { enabledCloudwatchLogsExports: ["audit"], dbClusterParameterGroupName: "audited" },
    others: [group],
  },
  alsoGood: [
    {
      what: "a cluster that exports no audit log",
      props: { enabledCloudwatchLogsExports: [], dbClusterParameterGroupName: "default.docdb5.0" },
    },
    {
      what: "a group whose name is not known yet",
      props: { dbClusterParameterGroupName: undefined },
      refers: { dbClusterParameterGroupName: "group" },
    },
  ],
  bad: [
    { what: "AWS's group", props: { dbClusterParameterGroupName: "default.docdb5.0" }, ...wrong },
    { what: "no group", props: { dbClusterParameterGroupName: undefined }, ...wrong },
  ],
  unknown: ["enabledCloudwatchLogsExports", "dbClusterParameterGroupName"],
};
