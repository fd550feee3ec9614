/** Without a subnet group a cluster is in the default VPC's subnets, which are public and shared by everything that names none. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-memorydb-cluster-own-subnet-group",
  description: "MemoryDB clusters are not in the default subnets.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["network"],
  remediationSteps: "Make a SubnetGroup of private subnets and name it in subnetGroupName. This replaces the cluster.",
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/subnetgroups.html",
  resources: ["aws:memorydb/cluster:Cluster"],
  check: ({ props, report }) => {
    if (textOf(props.subnetGroupName)) return;
    report({
      at: "subnetGroupName",
      expected: "a subnet group of your own",
      fix: "make a SubnetGroup of private subnets and name it",
    });
  },
});
