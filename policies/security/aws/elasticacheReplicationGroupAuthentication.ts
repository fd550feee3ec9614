/** Without users or a token, whoever reaches the port reads and deletes everything. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-replication-group-authentication",
  description: "ElastiCache replication groups ask their clients who they are.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "ElastiCache.6" },
    { standard: "Checkov", id: "CKV_AWS_31" },
  ],
  tags: ["authentication"],
  remediationSteps:
    "Give userGroupIds (Redis OSS 6 and later, Valkey), or authToken. Both need transitEncryptionEnabled.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-6",
  resources: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  check: ({ props, report }) => {
    // A secondary of a global group is as its primary.
    if (textOf(props.globalReplicationGroupId)) return;
    if (Array.isArray(props.userGroupIds) && props.userGroupIds.length > 0) return;
    if ([props.authToken, props.authTokenWo, props.authTokenWoVersion].some((one) => (one ?? "") !== "")) return;
    report({
      at: "userGroupIds",
      found: "neither a user group nor a token",
      expected: "a user group, or a token",
      fix: "give userGroupIds, or authToken before Redis OSS 6",
    });
  },
});
