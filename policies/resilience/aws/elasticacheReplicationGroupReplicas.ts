/** A shard of one node loses what it holds when the node dies, and there is nothing to fail over to. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, numberOf, textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-replication-group-replicas",
  description: "ElastiCache replication groups have in each shard a replica.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps:
    "Set numCacheClusters to 2 or more, or replicasPerNodeGroup to 1 or more with numNodeGroups; replicas are added while the group works.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html",
  resources: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  check: ({ props, report }) => {
    if (textOf(props.globalReplicationGroupId)) return;
    const fix = "set numCacheClusters to 2 or more, or replicasPerNodeGroup to 1 or more";
    const groups = entriesOf(props.nodeGroupConfigurations);
    const bare = groups.filter(({ entry }) => (numberOf(entry.replicaCount) ?? 1) < 1);
    for (const { place } of bare) {
      report({
        at: `nodeGroupConfigurations[${place}].replicaCount`,
        expected: "1 or more",
        fix: "set it to 1 or more",
      });
    }
    if (groups.some(({ entry }) => entry.replicaCount !== undefined)) return;
    if ((numberOf(props.replicasPerNodeGroup) ?? 0) >= 1) return;
    const nodes = numberOf(props.numCacheClusters);
    if (nodes !== undefined && nodes >= 2) return;
    const placed = Array.isArray(props.preferredCacheClusterAzs) ? props.preferredCacheClusterAzs.length : 0;
    if (nodes === undefined && placed >= 2) return;
    report({
      at: nodes === undefined ? "replicasPerNodeGroup" : "numCacheClusters",
      found: nodes === undefined ? "no replica" : `${nodes} node`,
      expected: "a replica for each shard",
      fix,
    });
  },
});
