/** The default subnet group has the default VPC's subnets, which are public and shared by everything that names none. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

const cluster = "aws:elasticache/cluster:Cluster";

export const policy = resourcePolicy({
  name: "aws-elasticache-own-subnet-group",
  description: "ElastiCache caches are not in the default subnets.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "ElastiCache.7" },
    { standard: "Checkov", id: "CKV_AWS_323" },
  ],
  tags: ["network"],
  remediationSteps: "Make a SubnetGroup of private subnets and name it in subnetGroupName. This replaces the cache.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-7",
  resources: ["aws:elasticache/cluster:Cluster", "aws:elasticache/replicationGroup:ReplicationGroup"],
  check: ({ type, props, report }) => {
    // A member of a replication group is where the group is.
    if (type === cluster && textOf(props.replicationGroupId)) return;
    const name = textOf(props.subnetGroupName);
    if (name && name !== "default") return;
    report({
      at: "subnetGroupName",
      expected: "a subnet group of your own",
      fix: "make a SubnetGroup of private subnets and name it",
    });
  },
});
