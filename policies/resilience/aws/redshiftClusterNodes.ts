/** A single node keeps no second copy: when it fails, the cluster comes back from its last snapshot, without what was loaded since. */
import { redshift } from "../../../components/standards/redshift.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-nodes",
  description: "Redshift clusters have more than one node.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps: "Set numberOfNodes to 2 or more and clusterType to multi-node.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-clusters.html",
  resources: ["aws:redshift/cluster:Cluster"],
  parameters: {
    minimumNodes: { type: "integer", minimum: 1, default: redshift.minimumNodes, description: "Nodes at least." },
  },
  check: ({ props, config, report }) => {
    const nodes = props.clusterType === "single-node" ? 1 : (numberOf(props.numberOfNodes) ?? 1);
    if (nodes >= config.minimumNodes) return;
    report({
      at: "numberOfNodes",
      found: nodes === 1 ? "1 node" : `${nodes} nodes`,
      expected: `at least ${config.minimumNodes}`,
      fix: `set it to ${config.minimumNodes} or more, and clusterType to multi-node`,
    });
  },
});
