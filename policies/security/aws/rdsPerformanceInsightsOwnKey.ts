/** Performance Insights keeps the text of statements, with the values that stand in them. */
import { resourcePolicy } from "../../policy.ts";
import { isOwnKey, keyFound } from "../../resources/rdsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-rds-performance-insights-own-key",
  description: "Performance Insights is encrypted with a key of the account's own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_354" }],
  tags: ["encryption-at-rest", "customer-key"],
  remediationSteps:
    "Name a KMS key as performanceInsightsKmsKeyId. It can't be changed once it is set: turn Performance Insights off and on.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.access-control.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance", "aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.performanceInsightsEnabled !== true || isOwnKey(props.performanceInsightsKmsKeyId)) return;
    report({
      at: "performanceInsightsKmsKeyId",
      found: keyFound(props.performanceInsightsKmsKeyId),
      expected: "a key of your own",
      fix: "name a KMS key of your own",
    });
  },
});
