/** The defaults of the usual Aurora module: a writer alone, a password of its own making, no protection, MySQL that takes clear text. */
import * as aws from "@pulumi/aws";

export const expected = {
  "aws-rds-cluster-deletion-protection": ["main"],
  "aws-rds-cluster-backup-retention": ["main"],
  "aws-rds-final-snapshot": ["main"],
  "aws-rds-cluster-encrypted": ["main"],
  "aws-rds-cluster-reader": ["main"],
  "aws-rds-cluster-mysql-force-tls": ["main"],
  "aws-rds-cluster-aurora-mysql-audit": ["main"],
  "aws-rds-cluster-aurora-mysql-logs": ["main"],
  "aws-rds-cluster-instance-no-public-access": ["one"],
  "aws-rds-cluster-iam-authentication": ["main"],
  "aws-ec2-security-group-no-open-database-port": ["main"],
};

export default function program(): void {
  const group = new aws.ec2.SecurityGroup("main", {
    ingress: [{ protocol: "tcp", fromPort: 3306, toPort: 3306, cidrBlocks: ["0.0.0.0/0"] }],
  });
  const cluster = new aws.rds.Cluster("main", {
    engine: "aurora-mysql",
    engineVersion: "8.0.mysql_aurora.3.10.1",
    masterUsername: "root",
    masterPassword: "correct-horse",
    skipFinalSnapshot: true,
    vpcSecurityGroupIds: [group.id],
    dbSubnetGroupName: "main",
  });
  new aws.rds.ClusterInstance("one", {
    clusterIdentifier: cluster.id,
    engine: "aurora-mysql",
    instanceClass: "db.r6g.large",
    publiclyAccessible: true,
  });
}
