/** A cluster of one instance is down until a new one is made (ten minutes); with a second it fails over in half a minute. */
import { nosql } from "../../../components/standards/nosql.ts";
import { stackPolicy } from "../../policy.ts";
import { countOf, documentDb } from "../../resources/documentStores.ts";

export const policy = stackPolicy({
  name: "aws-docdb-cluster-instances",
  description: "DocumentDB clusters have an instance to fail over to.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps: "Add a second ClusterInstance in another availability zone.",
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/failover.html",
  resources: ["aws:docdb/cluster:Cluster"],
  check: ({ props, report, stack }) => {
    const members = stack.referring("clusterIdentifier", documentDb.instance).length;
    if (members >= nosql.clusterInstances) return;
    // A secondary of a global cluster may wait without any.
    if (members === 0 && props.globalClusterIdentifier && stack.given("masterUsername") === undefined) return;
    report({
      at: "clusterIdentifier",
      found: countOf(members),
      expected: `${nosql.clusterInstances} or more instances, in different availability zones`,
      fix: "add a ClusterInstance whose clusterIdentifier is this cluster",
    });
  },
});
