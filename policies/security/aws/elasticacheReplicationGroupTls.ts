/** Without TLS the password and every value pass the network in the clear. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-replication-group-tls",
  description: "ElastiCache replication groups encrypt what passes the network.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "ElastiCache.5" },
    { standard: "Checkov", id: "CKV_AWS_30" },
  ],
  tags: ["encryption-in-transit"],
  remediationSteps:
    "Set transitEncryptionEnabled to true, first with transitEncryptionMode preferred until all clients use TLS. Before engine version 7.0.5 this replaces the group.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-5",
  resources: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  check: ({ props, report }) => {
    // A secondary of a global group is as its primary.
    if (props.transitEncryptionEnabled === true || textOf(props.globalReplicationGroupId)) return;
    report({
      at: "transitEncryptionEnabled",
      expected: "true",
      fix: "set it to true; on a group in use with transitEncryptionMode preferred first",
    });
  },
});
