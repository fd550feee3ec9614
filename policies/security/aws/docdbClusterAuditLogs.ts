/** Who logged in, who failed to and who dropped what is known only when the audit log is exported. */
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-docdb-cluster-audit-logs",
  description: "DocumentDB clusters export their audit log to CloudWatch.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "DocumentDB.4" },
    { standard: "Checkov", id: "CKV_AWS_85" },
  ],
  tags: ["audit", "logging"],
  remediationSteps:
    "Add audit to enabledCloudwatchLogsExports, and set audit_logs in the cluster's parameter group. It takes no downtime.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-4",
  resources: ["aws:docdb/cluster:Cluster"],
  check: ({ props, report }) => {
    if (textsOf(props.enabledCloudwatchLogsExports).includes("audit")) return;
    report({ at: "enabledCloudwatchLogsExports", expected: 'a list with "audit"', fix: 'add "audit"' });
  },
});
