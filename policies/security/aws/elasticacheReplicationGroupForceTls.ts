/** A group that only prefers TLS still takes clients without it; that is for the days of a migration. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-replication-group-force-tls",
  description: "ElastiCache replication groups refuse clients without TLS.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["encryption-in-transit"],
  remediationSteps: "Set transitEncryptionMode to required once all clients use TLS; it takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html",
  resources: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  check: ({ props, report }) => {
    if (props.transitEncryptionMode !== "preferred") return;
    report({ at: "transitEncryptionMode", expected: "required", fix: "set it to required once all clients use TLS" });
  },
});
