/** A Redis cluster of its own can neither be encrypted nor ask for a password, and dies with its node. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-cluster-in-replication-group",
  description: "Redis on ElastiCache runs in a replication group.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["encryption-in-transit", "authentication"],
  remediationSteps: "Make a ReplicationGroup from a snapshot of the cluster (snapshotName), and move the clients.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html",
  resources: ["aws:elasticache/cluster:Cluster"],
  check: ({ props, report }) => {
    if (textOf(props.replicationGroupId)) return;
    const engine = textOf(props.engine);
    if (engine !== "redis" && engine !== "valkey") return;
    report({
      at: "engine",
      expected: "a member of a replication group",
      fix: "make a ReplicationGroup instead, from a snapshot of this one",
    });
  },
});
