/** MemoryDB's log survives a lost node, but a shard without a replica is down until a new node has read it back. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-memorydb-cluster-replicas",
  description: "MemoryDB clusters have in each shard a replica in another zone.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps: "Set numReplicasPerShard to 1 or more; replicas are added while the cluster works.",
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/replication.html",
  resources: ["aws:memorydb/cluster:Cluster"],
  check: ({ props, report }) => {
    // Unset is 1.
    if ((numberOf(props.numReplicasPerShard) ?? 1) >= 1) return;
    report({ at: "numReplicasPerShard", expected: "1 or more", fix: "set it to 1 or more" });
  },
});
