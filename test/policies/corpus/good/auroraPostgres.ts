/** After the usual PostgreSQL example of the Aurora module: a writer and a reader in a private network. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork, monitoringRole, rdsEvents } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const parameters = new aws.rds.ClusterParameterGroup("main", {
    family: "aurora-postgresql16",
    parameters: [
      { name: "rds.force_ssl", value: "1" },
      { name: "log_connections", value: "1" },
      { name: "log_disconnections", value: "1" },
      { name: "log_statement", value: "ddl" },
    ],
  });
  const cluster = new aws.rds.Cluster("main", {
    engine: "aurora-postgresql",
    engineVersion: "16.8",
    databaseName: "app",
    masterUsername: "app_admin",
    manageMasterUserPassword: true,
    iamDatabaseAuthenticationEnabled: true,
    storageEncrypted: true,
    dbSubnetGroupName: new aws.rds.SubnetGroup("main", { subnetIds: network.subnetIds }).name,
    vpcSecurityGroupIds: [databaseGroup(network, 5432).id],
    dbClusterParameterGroupName: parameters.name,
    backupRetentionPeriod: 14,
    preferredBackupWindow: "02:00-03:00",
    preferredMaintenanceWindow: "sun:04:00-sun:05:00",
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: false,
    deletionProtection: true,
    finalSnapshotIdentifier: "main-last",
    enabledCloudwatchLogsExports: ["postgresql"],
  });
  const role = monitoringRole();
  for (const [place, key] of ["a", "b"].entries())
    new aws.rds.ClusterInstance(key, {
      clusterIdentifier: cluster.id,
      engine: "aurora-postgresql",
      engineVersion: cluster.engineVersion,
      instanceClass: "db.r7g.large",
      availabilityZone: network.zones[place]!,
      caCertIdentifier: "rds-ca-rsa2048-g1",
      performanceInsightsEnabled: true,
      monitoringInterval: 60,
      monitoringRoleArn: role.arn,
    });
  const topic = new aws.sns.Topic("on-call");
  rdsEvents(topic, { clusters: true });
  const on = { namespace: "AWS/RDS", dimensions: { DBClusterIdentifier: cluster.clusterIdentifier } };
  alarms(topic, {
    "main-load": { ...on, metricName: "CPUUtilization", threshold: 80 },
    "main-memory": { ...on, metricName: "FreeableMemory", threshold: 1024 ** 3, below: true },
  });
}
