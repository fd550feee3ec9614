/** Nodes of the old families have no managed storage, can't be moved between zones, and are no longer sold: a lost one may not come back. */
import { redshift } from "../../../components/standards/redshift.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-node-type",
  description: "Redshift clusters are made of nodes that AWS still offers.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability", "patching"],
  remediationSteps: "Resize the cluster to an RA3 node type, or restore its snapshot on one.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/rs-upgrading-to-ra3.html",
  resources: ["aws:redshift/cluster:Cluster"],
  parameters: {
    families: {
      type: "array",
      items: { type: "string" },
      default: [...redshift.retiredFamilies],
      description: "Families of nodes that are not to be used.",
    },
  },
  check: ({ props, config, report }) => {
    const family = textOf(props.nodeType)?.split(".")[0];
    if (family === undefined || !config.families.includes(family)) return;
    report({ at: "nodeType", expected: "an RA3 node type", fix: "resize to a node type such as ra3.large" });
  },
});
