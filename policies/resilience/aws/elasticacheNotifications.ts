/** A failover, a node that was replaced or a snapshot that failed is known to nobody without a topic. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-notifications",
  description: "ElastiCache caches tell a topic what happens to them.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["monitoring"],
  remediationSteps: "Set notificationTopicArn to the ARN of an SNS topic that somebody reads; it takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ElastiCacheSNS.html",
  resources: ["aws:elasticache/cluster:Cluster", "aws:elasticache/replicationGroup:ReplicationGroup"],
  check: ({ props, report }) => {
    if (textOf(props.notificationTopicArn)) return;
    report({
      at: "notificationTopicArn",
      expected: "an SNS topic",
      fix: "give the ARN of a topic that somebody reads",
    });
  },
});
