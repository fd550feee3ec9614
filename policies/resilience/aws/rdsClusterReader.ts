/** An Aurora cluster of one instance is down until a new one is made (minutes); with a reader it fails over in about half a minute. */
import { stackPolicy } from "../../policy.ts";
import { numberOf, textOf } from "../../read.ts";
import { clusterInstance, hasInstances } from "../../resources/rdsTopology.ts";

export const policy = stackPolicy({
  name: "aws-rds-cluster-reader",
  description: "Aurora clusters have a reader to fail over to.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.15" },
    { standard: "CIS-AWS", id: "3.2.4" },
  ],
  tags: ["availability"],
  remediationSteps: "Add a second ClusterInstance in another availability zone.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report, stack }) => {
    if (!hasInstances(props, stack)) return;
    const members = stack.referring("clusterIdentifier", clusterInstance).length;
    if (members >= 2) return;
    // A region that only holds the data of a global cluster.
    if (members === 0 && textOf(props.globalClusterIdentifier)) return;
    // Readers that autoscaling keeps.
    const scaled = stack
      .referring("resourceId", "aws:appautoscaling/target:Target")
      .reduce((sum, target) => sum + (numberOf(target.props.minCapacity) ?? 0), 0);
    if (members + scaled >= 2) return;
    report({
      at: "engine",
      found: members === 1 ? "1 instance in the cluster" : "no instance in the cluster",
      expected: "2 or more instances, in different availability zones",
      fix: "add a ClusterInstance whose clusterIdentifier is this cluster",
    });
  },
});
