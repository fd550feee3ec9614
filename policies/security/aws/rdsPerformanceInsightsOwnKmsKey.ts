/** Performance Insights keeps the text of statements, with the values that stand in them. */
import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-rds-performance-insights-own-kms-key",
  description: "Performance Insights of RDS are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_354" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps:
    "Name a KMS key as performanceInsightsKmsKeyId. It can't be changed once it is set: turn Performance Insights off and on.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.access-control.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance", "aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.performanceInsightsEnabled !== true) return;
    const finding = withoutOwnKey("performanceInsightsKmsKeyId", props.performanceInsightsKmsKeyId);
    if (finding !== undefined) report(finding);
  },
});
