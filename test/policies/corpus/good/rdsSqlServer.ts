/** After the SQL Server example of the RDS module. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork, monitoringRole, rdsEvents } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const db = new aws.rds.Instance("ledger", {
    engine: "sqlserver-se",
    engineVersion: "16.00",
    licenseModel: "license-included",
    characterSetName: "SQL_Latin1_General_CP1_CI_AS",
    timezone: "GMT Standard Time",
    instanceClass: "db.m6i.xlarge",
    storageType: "gp3",
    allocatedStorage: 200,
    maxAllocatedStorage: 1000,
    storageEncrypted: true,
    username: "ledger_admin",
    manageMasterUserPassword: true,
    multiAz: true,
    dbSubnetGroupName: new aws.rds.SubnetGroup("ledger", { subnetIds: network.subnetIds }).name,
    vpcSecurityGroupIds: [databaseGroup(network, 1433).id],
    parameterGroupName: new aws.rds.ParameterGroup("ledger", {
      family: "sqlserver-se-16.0",
      parameters: [{ name: "rds.force_ssl", value: "1", applyMethod: "pending-reboot" }],
    }).name,
    backupRetentionPeriod: 14,
    backupWindow: "02:00-03:00",
    maintenanceWindow: "sun:04:00-sun:05:00",
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: false,
    deletionProtection: true,
    finalSnapshotIdentifier: "ledger-last",
    enabledCloudwatchLogsExports: ["agent", "error"],
    performanceInsightsEnabled: true,
    monitoringInterval: 60,
    monitoringRoleArn: monitoringRole().arn,
  });
  const topic = new aws.sns.Topic("on-call");
  rdsEvents(topic, { clusters: false });
  alarms(topic, {
    "ledger-storage": {
      namespace: "AWS/RDS",
      dimensions: { DBInstanceIdentifier: db.identifier },
      metricName: "FreeStorageSpace",
      threshold: 20 * 1024 ** 3,
      below: true,
    },
  });
}
