/** A subnet group of one subnet is one zone: no replica can be anywhere else. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-subnet-group-zones",
  description: "ElastiCache and MemoryDB subnet groups have subnets in several zones.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability", "network"],
  remediationSteps: "Add a subnet of another zone to subnetIds; it takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html",
  resources: ["aws:elasticache/subnetGroup:SubnetGroup", "aws:memorydb/subnetGroup:SubnetGroup"],
  check: ({ props, report }) => {
    if (Array.isArray(props.subnetIds) && props.subnetIds.length >= 2) return;
    report({ at: "subnetIds", expected: "2 or more subnets, in different zones", fix: "add a subnet of another zone" });
  },
});
