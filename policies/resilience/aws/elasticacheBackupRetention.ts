/** A cache that took hours to fill, or that sessions live in, is gone with its nodes where no snapshot is kept. */
import { caches } from "../../../components/standards/caches.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf, textOf } from "../../read.ts";
import { minimumDays, tooShort } from "../../resources/retention.ts";

const cluster = "aws:elasticache/cluster:Cluster";

export const policy = resourcePolicy({
  name: "aws-elasticache-backup-retention",
  description: "Redis and Valkey on ElastiCache keep daily snapshots.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "ElastiCache.1" },
    { standard: "Checkov", id: "CKV_AWS_134" },
  ],
  tags: ["backup"],
  remediationSteps: "Set snapshotRetentionLimit; it takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-1",
  resources: ["aws:elasticache/cluster:Cluster", "aws:elasticache/replicationGroup:ReplicationGroup"],
  parameters: { minimumDays: { ...minimumDays, default: caches.minimumRetention } },
  check: ({ type, props, config, report }) => {
    // Memcached has no snapshots; a member of a replication group has the group's, a secondary of a global group its primary's.
    if (
      type === cluster
        ? props.engine === "memcached" || textOf(props.replicationGroupId)
        : textOf(props.globalReplicationGroupId)
    )
      return;
    const days = numberOf(props.snapshotRetentionLimit);
    if (days !== undefined && days >= config.minimumDays) return;
    report(tooShort("snapshotRetentionLimit", config.minimumDays));
  },
});
