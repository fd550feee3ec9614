/** Applied at once, a change of version, size or parameters restarts nodes in the middle of the day. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-no-apply-immediately",
  description: "ElastiCache caches are changed in for the maintenance window.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["availability"],
  remediationSteps: "Take applyImmediately out, and set maintenanceWindow to a quiet hour.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/maintenance-window.html",
  resources: ["aws:elasticache/cluster:Cluster", "aws:elasticache/replicationGroup:ReplicationGroup"],
  check: ({ props, report }) => {
    if (props.applyImmediately !== true) return;
    report({
      at: "applyImmediately",
      expected: "false",
      fix: "take it out; set it only for the one change that can't wait",
    });
  },
  remedy: { applyImmediately: false },
});
