/** AWS's default parameter group does not audit, and can't be changed: a cluster with it exports an empty audit log. */

import { stackPolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";
import { documentDb, groupOf } from "../../resources/documentStores.ts";

export const policy = stackPolicy({
  name: "aws-docdb-cluster-audit",
  description: "DocumentDB clusters that export their audit log have a parameter group that can audit.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["audit", "parameter-group"],
  remediationSteps:
    "Make a ClusterParameterGroup with audit_logs = enabled and name it in dbClusterParameterGroupName. Another group is taken up by a restart.",
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html",
  resources: ["aws:docdb/cluster:Cluster"],
  check: ({ props, report, stack }) => {
    // That it is not exported, and what a group of the stack has in it, are other policies'.
    if (!textsOf(props.enabledCloudwatchLogsExports).includes("audit")) return;
    if (groupOf(props, stack, documentDb) !== undefined) return;
    report({
      at: "dbClusterParameterGroupName",
      found: "AWS's default group, which does not audit",
      expected: "a group with audit_logs = enabled",
      fix: "name a ClusterParameterGroup of your own with audit_logs = enabled",
    });
  },
});
