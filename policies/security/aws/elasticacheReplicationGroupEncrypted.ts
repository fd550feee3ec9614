/** Snapshots and what a node swaps to its disk are in the clear without it, for whoever gets hold of them. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-replication-group-encrypted",
  description: "ElastiCache replication groups are encrypted at rest.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "ElastiCache.4" },
    { standard: "Checkov", id: "CKV_AWS_29" },
  ],
  tags: ["encryption-at-rest"],
  remediationSteps:
    "Set atRestEncryptionEnabled to true. Only a new group can have it: restore it from a snapshot, as this replaces the group.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-4",
  resources: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  check: ({ props, report }) => {
    // A secondary of a global group is as its primary.
    if (props.atRestEncryptionEnabled === true || textOf(props.globalReplicationGroupId)) return;
    // Valkey is encrypted unless it says otherwise.
    if (props.atRestEncryptionEnabled !== false && textOf(props.engine)?.toLowerCase() === "valkey") return;
    report({ at: "atRestEncryptionEnabled", expected: "true", fix: "set it to true; the group is replaced" });
  },
});
