/** Instances in one zone go down together. */

import { stackPolicy } from "../../policy.ts";
import { neptune, onlyZone } from "../../resources/documentStores.ts";

export const policy = stackPolicy({
  name: "aws-neptune-cluster-zones",
  description: "Neptune clusters have instances in several zones.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "SecurityHub", id: "Neptune.9" }],
  tags: ["availability"],
  remediationSteps:
    "Make an instance in another zone, then delete one of the others; the zone of one can't be changed.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-9",
  resources: ["aws:neptune/cluster:Cluster"],
  // That there is one instance only is another policy's.
  check: ({ report, stack }) => {
    const zone = onlyZone(stack.referring("clusterIdentifier", neptune.instance));
    if (zone === undefined) return;
    report({
      at: "clusterIdentifier",
      found: `all instances in ${zone}`,
      expected: "instances in 2 zones or more",
      fix: "make an instance in another zone",
    });
  },
});
