/** A cluster that may not be moved waits for its failed zone; one that may is started in another, at the same endpoint and price. */

import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-relocation",
  description: "Redshift clusters may be moved to another zone.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps:
    "Set availabilityZoneRelocationEnabled to true, on RA3 nodes, with a port of 5431–5455 or 8191–8215.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-recovery.html",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ props, report }) => {
    // Two zones at once need no move.
    if (props.multiAz === true || props.availabilityZoneRelocationEnabled === true) return;
    // Only managed storage can be moved; the old nodes are another policy's.
    if (!textOf(props.nodeType)?.startsWith("ra3.")) return;
    report({ at: "availabilityZoneRelocationEnabled", expected: "true", fix: "set it to true" });
  },
});
