/** A cluster of one instance is down until a new one is made (ten minutes); with a second it fails over in half a minute. */
import { nosql } from "../../../components/standards/nosql.ts";
import { stackPolicy } from "../../policy.ts";
import { countOf, neptune } from "../../resources/documentStores.ts";

export const policy = stackPolicy({
  name: "aws-neptune-cluster-instances",
  description: "Neptune clusters have an instance to fail over to.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "SecurityHub", id: "Neptune.9" }],
  tags: ["availability"],
  remediationSteps: "Add a second ClusterInstance in another availability zone.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-9",
  resources: ["aws:neptune/cluster:Cluster"],
  check: ({ report, stack }) => {
    const members = stack.referring("clusterIdentifier", neptune.instance).length;
    if (members >= nosql.clusterInstances) return;
    report({
      at: "clusterIdentifier",
      found: countOf(members),
      expected: `${nosql.clusterInstances} or more instances, in different availability zones`,
      fix: "add a ClusterInstance whose clusterIdentifier is this cluster",
    });
  },
});
