/** After the smallest examples of Redshift: on the internet, with the first name that anybody tries. */
import * as aws from "@pulumi/aws";

export const expected = {
  "aws-redshift-cluster-no-public-access": ["warehouse"],
  "aws-redshift-cluster-encrypted": ["warehouse"],
  "aws-redshift-cluster-admin-name": ["warehouse"],
  "aws-redshift-cluster-force-tls": ["warehouse"],
  "aws-redshift-cluster-audit-logs": ["warehouse"],
  "aws-redshift-cluster-enhanced-vpc-routing": ["warehouse"],
  "aws-redshift-cluster-final-snapshot": ["warehouse"],
  "aws-redshift-cluster-backup-retention": ["warehouse"],
  "aws-redshift-cluster-nodes": ["warehouse"],
  "aws-redshift-cluster-version-upgrade": ["warehouse"],
  "aws-redshift-managed-password": ["warehouse", "serverless"],
  "aws-redshiftserverless-workgroup-no-public-access": ["serverless"],
  "aws-redshiftserverless-workgroup-force-tls": ["serverless"],
  "aws-redshiftserverless-namespace-admin-name": ["serverless"],
  "aws-redshift-security-group-ingress": ["warehouse"],
  "aws-redshift-cluster-user-activity-logging": ["warehouse"],
  "aws-ec2-security-group-no-open-database-port": ["warehouse"],
};

export default function program(): void {
  const group = new aws.ec2.SecurityGroup("warehouse", {
    ingress: [{ protocol: "tcp", fromPort: 5439, toPort: 5439, cidrBlocks: ["0.0.0.0/0"] }],
  });
  new aws.redshift.Cluster("warehouse", {
    clusterIdentifier: "warehouse",
    nodeType: "ra3.xlplus",
    clusterType: "single-node",
    databaseName: "dev",
    masterUsername: "awsuser",
    masterPassword: "Correct-horse-1",
    publiclyAccessible: true,
    encrypted: "false",
    allowVersionUpgrade: false,
    automatedSnapshotRetentionPeriod: 0,
    skipFinalSnapshot: true,
    vpcSecurityGroupIds: [group.id],
    clusterParameterGroupName: new aws.redshift.ParameterGroup("warehouse", { family: "redshift-1.0" }).name,
  });
  const namespace = new aws.redshiftserverless.Namespace("serverless", {
    namespaceName: "serverless",
    adminUsername: "admin",
    adminUserPassword: "Correct-horse-1",
  });
  new aws.redshiftserverless.Workgroup("serverless", {
    namespaceName: namespace.namespaceName,
    workgroupName: "serverless",
    publiclyAccessible: true,
    configParameters: [{ parameterKey: "require_ssl", parameterValue: "false" }],
  });
}
