/** An export of the audit log exports nothing while the parameter group does not have the server write it. */

import { stackPolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";
import { groupOf, neptune, parameterOf } from "../../resources/documentStores.ts";

export const policy = stackPolicy({
  name: "aws-neptune-cluster-audit",
  description: "Neptune clusters that export their audit log write one.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["audit", "parameter-group"],
  remediationSteps:
    "Set neptune_enable_audit_log to 1 in a ClusterParameterGroup that the cluster names. It is taken up by a restart of the instances.",
  url: "https://docs.aws.amazon.com/neptune/latest/userguide/auditing.html",
  resources: ["aws:neptune/cluster:Cluster"],
  check: ({ props, report, stack }) => {
    // That it is not exported is another policy's.
    if (!textsOf(props.enableCloudwatchLogsExports).includes("audit")) return;
    const group = groupOf(props, stack, neptune);
    const value = group && parameterOf(group.props, "neptune_enable_audit_log")?.value;
    if (value === "1") return;
    const which = group === undefined ? "AWS's default group" : `parameter group "${group.name}"`;
    report({
      at: "neptuneClusterParameterGroupName",
      found: `${which}, where neptune_enable_audit_log is ${value === undefined ? "not set, which is 0" : "not 1"}`,
      expected: "neptune_enable_audit_log = 1",
      fix:
        group === undefined
          ? "name a ClusterParameterGroup of your own with neptune_enable_audit_log = 1"
          : `set it to 1 in parameter group "${group.name}"`,
    });
  },
});
