/** Without audit logs nobody can say afterwards who connected, from where, and whether the data went out. */
import { stackPolicy } from "../../policy.ts";

export const policy = stackPolicy({
  name: "aws-redshift-cluster-audit-logs",
  description: "Redshift clusters write audit logs.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "Redshift.4" },
    { standard: "Checkov", id: "CKV_AWS_71" },
  ],
  tags: ["audit", "logging"],
  remediationSteps:
    "Add an aws.redshift.Logging for the cluster, to CloudWatch or to a bucket in its region; it takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-4",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ report, stack }) => {
    if (stack.referring("clusterIdentifier", "aws:redshift/logging:Logging").length > 0) return;
    report({
      at: "clusterIdentifier",
      found: "no Logging in the stack is for this cluster",
      expected: "one that writes its audit logs",
      fix: "add an aws.redshift.Logging whose clusterIdentifier is this cluster's",
    });
  },
});
