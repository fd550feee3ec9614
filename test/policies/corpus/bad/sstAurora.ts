/** As SST's Aurora component makes one: one serverless instance, no final snapshot, nothing against deletion. */
import * as aws from "@pulumi/aws";

export const expected = {
  "aws-rds-cluster-deletion-protection": ["cluster"],
  "aws-rds-final-snapshot": ["cluster"],
  "aws-rds-cluster-backup-retention": ["cluster"],
  "aws-rds-cluster-postgres-force-tls": ["cluster"],
  "aws-rds-cluster-reader": ["cluster"],
  "aws-rds-cluster-copy-tags": ["cluster"],
  "aws-rds-cluster-aurora-postgres-logs": ["cluster"],
  "aws-rds-cluster-events": ["cluster"],
};

export default function program(): void {
  const parameters = new aws.rds.ClusterParameterGroup("cluster", { family: "aurora-postgresql16" });
  const cluster = new aws.rds.Cluster("cluster", {
    engine: "aurora-postgresql",
    engineMode: "provisioned",
    engineVersion: "16.8",
    databaseName: "app",
    masterUsername: "postgres",
    manageMasterUserPassword: true,
    serverlessv2ScalingConfiguration: { minCapacity: 0, maxCapacity: 4, secondsUntilAutoPause: 300 },
    skipFinalSnapshot: true,
    storageEncrypted: true,
    enableHttpEndpoint: true,
    dbSubnetGroupName: new aws.rds.SubnetGroup("cluster", { subnetIds: ["subnet-1", "subnet-2"] }).name,
    dbClusterParameterGroupName: parameters.name,
    vpcSecurityGroupIds: ["sg-1"],
  });
  new aws.rds.ClusterInstance("writer", {
    clusterIdentifier: cluster.id,
    engine: "aurora-postgresql",
    instanceClass: "db.serverless",
    dbParameterGroupName: new aws.rds.ParameterGroup("writer", { family: "aurora-postgresql16" }).name,
  });
}
