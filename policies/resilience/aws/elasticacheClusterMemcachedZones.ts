/** Memcached keeps one copy of each value: with all nodes in one zone the whole cache goes with it, and the database behind gets all the load. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-cluster-memcached-zones",
  description: "ElastiCache clusters of Memcached spread their nodes over zones.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["availability"],
  remediationSteps:
    "Set azMode to cross-az, with several nodes. Where the nodes are named with zones, new nodes go to others.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.Create-mc.html",
  resources: ["aws:elasticache/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.engine !== "memcached" || (numberOf(props.numCacheNodes) ?? 1) < 2 || props.azMode === "cross-az") return;
    report({ at: "azMode", expected: "cross-az", fix: "set it to cross-az" });
  },
});
