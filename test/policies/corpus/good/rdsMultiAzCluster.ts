/** After the Multi-AZ example of the Aurora module: RDS's own cluster of PostgreSQL, whose two standbys can be read. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork, monitoringRole, rdsEvents } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const cluster = new aws.rds.Cluster("payments", {
    engine: "postgres",
    engineVersion: "17.6",
    dbClusterInstanceClass: "db.m6gd.large",
    storageType: "io1",
    allocatedStorage: 256,
    iops: 3000,
    storageEncrypted: true,
    masterUsername: "payments_admin",
    manageMasterUserPassword: true,
    iamDatabaseAuthenticationEnabled: true,
    dbSubnetGroupName: new aws.rds.SubnetGroup("payments", { subnetIds: network.subnetIds }).name,
    vpcSecurityGroupIds: [databaseGroup(network, 5432).id],
    dbClusterParameterGroupName: new aws.rds.ClusterParameterGroup("payments", {
      family: "postgres17",
      parameters: [
        { name: "rds.force_ssl", value: "1" },
        { name: "log_connections", value: "1" },
        { name: "log_disconnections", value: "1" },
        { name: "log_statement", value: "ddl" },
      ],
    }).name,
    backupRetentionPeriod: 7,
    preferredBackupWindow: "02:00-03:00",
    preferredMaintenanceWindow: "sun:04:00-sun:05:00",
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: false,
    deletionProtection: true,
    finalSnapshotIdentifier: "payments-last",
    enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
    performanceInsightsEnabled: true,
    monitoringInterval: 60,
    monitoringRoleArn: monitoringRole().arn,
  });
  const topic = new aws.sns.Topic("on-call");
  rdsEvents(topic, { clusters: true });
  alarms(topic, {
    "payments-storage": {
      namespace: "AWS/RDS",
      dimensions: { DBClusterIdentifier: cluster.clusterIdentifier },
      metricName: "FreeStorageSpace",
      threshold: 20 * 1024 ** 3,
      below: true,
    },
  });
}
