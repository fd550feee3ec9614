/** Nodes in one zone go down together. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf, textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dax-cluster-zones",
  description: "DAX clusters have nodes in several zones.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps:
    "List one zone for each node in availabilityZones, or leave it out: DAX then spreads the nodes over the subnet group. This makes the cluster anew.",
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.cluster.html",
  resources: ["aws:dax/cluster:Cluster"],
  check: ({ props, report }) => {
    const zones = textsOf(props.availabilityZones);
    // Unset, DAX spreads them; a single node is another policy's.
    if (zones.length === 0 || (numberOf(props.replicationFactor) ?? 0) < 2) return;
    if (new Set(zones).size > 1) return;
    report({
      at: "availabilityZones",
      found: `all nodes in ${zones[0]}`,
      expected: "2 zones or more",
      fix: "list one zone for each node, or leave it out",
    });
  },
});
