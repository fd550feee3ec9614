/** A cluster that names no subnet group is put into the default VPC, whose subnets all have a route to the internet. */

import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-own-subnet-group",
  description: "Redshift clusters are in a subnet group that was chosen.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_154" }],
  tags: ["network"],
  remediationSteps:
    "Set clusterSubnetGroupName to a group of private subnets. This replaces the cluster: restore it from a snapshot.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-cluster-subnet-groups.html",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ props, report }) => {
    const group = textOf(props.clusterSubnetGroupName);
    if (group !== undefined && group !== "" && group !== "default") return;
    report({
      at: "clusterSubnetGroupName",
      expected: "a subnet group of private subnets",
      fix: "make an aws.redshift.SubnetGroup and name it here; this replaces the cluster",
    });
  },
});
