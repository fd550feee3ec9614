/** Deleted without a last snapshot, by mistake or by a replacement, a cache takes its data with it. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

const cluster = "aws:elasticache/cluster:Cluster";

export const policy = resourcePolicy({
  name: "aws-elasticache-final-snapshot",
  description: "Redis and Valkey on ElastiCache leave a snapshot when they are deleted.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["deletion", "backup"],
  remediationSteps: "Set finalSnapshotIdentifier to a name that is not taken yet.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-final.html",
  resources: ["aws:elasticache/cluster:Cluster", "aws:elasticache/replicationGroup:ReplicationGroup"],
  check: ({ type, props, report }) => {
    if (type === cluster && (props.engine === "memcached" || textOf(props.replicationGroupId))) return;
    if (textOf(props.finalSnapshotIdentifier) || textOf(props.globalReplicationGroupId)) return;
    report({
      at: "finalSnapshotIdentifier",
      expected: "a name for the last snapshot",
      fix: "give one that is not taken yet",
    });
  },
});
