/** Whatever is started in the subnet of a database gets a public address by itself, and stands next to the database. */
import { stackPolicy } from "../../policy.ts";

/** What names the subnets of a database. */
const withSubnets = [
  "aws:rds/subnetGroup:SubnetGroup",
  "aws:docdb/subnetGroup:SubnetGroup",
  "aws:neptune/subnetGroup:SubnetGroup",
  "aws:redshift/subnetGroup:SubnetGroup",
  "aws:redshiftserverless/workgroup:Workgroup",
  "aws:elasticache/subnetGroup:SubnetGroup",
  "aws:elasticache/serverlessCache:ServerlessCache",
  "aws:memorydb/subnetGroup:SubnetGroup",
  "aws:dax/subnetGroup:SubnetGroup",
  "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup",
];

export const policy = stackPolicy({
  name: "aws-ec2-database-subnet-no-public-addresses",
  description: "Database subnets give out no public addresses.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "EC2.15" },
    { standard: "Checkov", id: "CKV_AWS_130" },
  ],
  tags: ["network"],
  remediationSteps:
    "Set mapPublicIpOnLaunch to false, or give the database subnets of its own; what runs keeps its address until it is replaced.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-15",
  resources: ["aws:ec2/subnet:Subnet", "aws:ec2/defaultSubnet:DefaultSubnet"],
  check: ({ props, report, stack }) => {
    if (props.mapPublicIpOnLaunch !== true) return;
    const [group] = stack.referring("subnetIds", ...withSubnets);
    if (group === undefined) return;
    report({
      at: "mapPublicIpOnLaunch",
      found: `true, in a subnet of "${group.name}"`,
      expected: "false",
      fix: "set it to false, or give the database private subnets",
    });
  },
});
