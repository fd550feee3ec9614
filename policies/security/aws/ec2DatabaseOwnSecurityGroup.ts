/** A database that names no security group is in its VPC's default one, with everything else that names none. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

const cacheCluster = "aws:elasticache/cluster:Cluster";

/** By which databases name their security groups. */
const properties: Record<string, string> = {
  "aws:rds/instance:Instance": "vpcSecurityGroupIds",
  "aws:rds/cluster:Cluster": "vpcSecurityGroupIds",
  "aws:docdb/cluster:Cluster": "vpcSecurityGroupIds",
  "aws:neptune/cluster:Cluster": "vpcSecurityGroupIds",
  "aws:redshift/cluster:Cluster": "vpcSecurityGroupIds",
  "aws:redshiftserverless/workgroup:Workgroup": "securityGroupIds",
  "aws:dms/replicationInstance:ReplicationInstance": "vpcSecurityGroupIds",
  "aws:dax/cluster:Cluster": "securityGroupIds",
  [cacheCluster]: "securityGroupIds",
  "aws:elasticache/replicationGroup:ReplicationGroup": "securityGroupIds",
  "aws:elasticache/serverlessCache:ServerlessCache": "securityGroupIds",
  "aws:memorydb/cluster:Cluster": "securityGroupIds",
};

export const policy = resourcePolicy({
  name: "aws-ec2-database-own-security-group",
  description: "Databases name a security group of their own.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["network"],
  remediationSteps:
    "Make a SecurityGroup for the database, with a rule for the security group of its clients, and name it; it takes no restart.",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html",
  resources: Object.keys(properties),
  check: ({ type, props, report }) => {
    const at = properties[type]!;
    const named = props[at];
    if (Array.isArray(named) && named.length > 0) return;
    // A member of a replication group has the group's; a read replica in its source's region has its source's.
    if (textOf(props.replicationGroupId) && type === cacheCluster) return;
    if (textOf(props.replicateSourceDb)) return;
    report({
      at,
      expected: "a security group of its own",
      fix: "make a SecurityGroup that lets in its clients only, and name it",
    });
  },
});
