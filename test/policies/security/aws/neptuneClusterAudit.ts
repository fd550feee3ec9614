import type { Table } from "../../support/table.ts";

const group = (value?: string) => ({
  type: "aws:neptune/clusterParameterGroup:ClusterParameterGroup",
  name: "group",
  props: {
    name: "audited",
    family: "neptune1.4",
    parameters: value === undefined ? [] : [{ name: "neptune_enable_audit_log", value }],
  },
});
const wrong = { at: "neptuneClusterParameterGroupName", expected: "neptune_enable_audit_log = 1" };
const inGroup = { ...wrong, fix: 'set it to 1 in parameter group "group"' };

export const table: Table = {
  good: {
    props: { enableCloudwatchLogsExports: ["audit"], neptuneClusterParameterGroupName: "audited" },
    others: [group("1")],
  },
  alsoGood: [
    { what: "a cluster that exports no audit log", props: { enableCloudwatchLogsExports: [] }, others: [group("0")] },
  ],
  bad: [
    {
      what: "a group that turns it off",
      others: [group("0")],
      ...inGroup,
      found: 'parameter group "group", where neptune_enable_audit_log is not 1',
    },
    {
      what: "a group that does not say and whose name is not known yet",
      props: { neptuneClusterParameterGroupName: undefined },
      refers: { neptuneClusterParameterGroupName: "group" },
      others: [group()],
      ...inGroup,
      found: 'parameter group "group", where neptune_enable_audit_log is not set, which is 0',
    },
    {
      what: "AWS's group",
      props: { neptuneClusterParameterGroupName: "default.neptune1.4" },
      others: [],
      ...wrong,
      found: "AWS's default group, where neptune_enable_audit_log is not set, which is 0",
      fix: "name a ClusterParameterGroup of your own with neptune_enable_audit_log = 1",
    },
  ],
  unknown: ["enableCloudwatchLogsExports", "neptuneClusterParameterGroupName"],
};
