/** Who asked what of the graph is known only when the audit log is exported. */
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-neptune-cluster-audit-logs",
  description: "Neptune clusters export their audit log to CloudWatch.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "Neptune.2" },
    { standard: "Checkov", id: "CKV_AWS_101" },
  ],
  tags: ["audit", "logging"],
  remediationSteps:
    "Add audit to enableCloudwatchLogsExports, and set neptune_enable_audit_log to 1 in the cluster's parameter group.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-2",
  resources: ["aws:neptune/cluster:Cluster"],
  check: ({ props, report }) => {
    if (textsOf(props.enableCloudwatchLogsExports).includes("audit")) return;
    report({ at: "enableCloudwatchLogsExports", expected: 'a list with "audit"', fix: 'add "audit"' });
  },
});
