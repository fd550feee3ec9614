/** After the Serverless v2 examples of the Aurora module and of the CDK: MySQL, a writer and a reader that grows with it. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork, monitoringRole, rdsEvents } from "../network.ts";

// AWS chooses the zones.
export const undecided = ["aws-rds-cluster-zones"];

export default function program(): void {
  const network = databaseNetwork();
  const cluster = new aws.rds.Cluster("catalogue", {
    engine: aws.rds.EngineType.AuroraMysql,
    engineMode: aws.rds.EngineMode.Provisioned,
    engineVersion: "8.0.mysql_aurora.3.10.1",
    serverlessv2ScalingConfiguration: { minCapacity: 0.5, maxCapacity: 16 },
    masterUsername: "catalogue_admin",
    manageMasterUserPassword: true,
    iamDatabaseAuthenticationEnabled: true,
    storageEncrypted: true,
    dbSubnetGroupName: new aws.rds.SubnetGroup("catalogue", { subnetIds: network.subnetIds }).name,
    vpcSecurityGroupIds: [databaseGroup(network, 3306).id],
    dbClusterParameterGroupName: new aws.rds.ClusterParameterGroup("catalogue", {
      family: "aurora-mysql8.0",
      parameters: [
        { name: "require_secure_transport", value: "ON" },
        { name: "server_audit_logging", value: "1" },
        { name: "server_audit_events", value: "CONNECT,QUERY_DDL,QUERY_DCL" },
      ],
    }).name,
    backupRetentionPeriod: 7,
    preferredBackupWindow: "02:00-03:00",
    preferredMaintenanceWindow: "mon:04:00-mon:05:00",
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: false,
    deletionProtection: true,
    finalSnapshotIdentifier: "catalogue-last",
    enabledCloudwatchLogsExports: ["audit", "error", "slowquery"],
  });
  const monitoringRoleArn = monitoringRole().arn;
  for (const [key, promotionTier] of [
    ["writer", 0],
    ["reader", 1],
  ] as const)
    new aws.rds.ClusterInstance(key, {
      clusterIdentifier: cluster.id,
      engine: aws.rds.EngineType.AuroraMysql,
      instanceClass: "db.serverless",
      promotionTier,
      performanceInsightsEnabled: true,
      monitoringInterval: 60,
      monitoringRoleArn,
    });
  const topic = new aws.sns.Topic("on-call");
  rdsEvents(topic, { clusters: true });
  alarms(topic, {
    "catalogue-capacity": {
      namespace: "AWS/RDS",
      dimensions: { DBClusterIdentifier: cluster.clusterIdentifier },
      metricName: "ACUUtilization",
      threshold: 90,
    },
  });
}
