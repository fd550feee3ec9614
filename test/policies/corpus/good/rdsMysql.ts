/** After the usual complete MySQL example of the RDS module. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork, monitoringRole, rdsEvents } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const shop = new aws.rds.Instance("shop", {
    engine: "mysql",
    engineVersion: "8.4.6",
    instanceClass: "db.r7g.large",
    storageType: "gp3",
    allocatedStorage: 200,
    maxAllocatedStorage: 1000,
    storageEncrypted: true,
    username: "shop_admin",
    manageMasterUserPassword: true,
    iamDatabaseAuthenticationEnabled: true,
    multiAz: true,
    dbSubnetGroupName: new aws.rds.SubnetGroup("shop", { subnetIds: network.subnetIds }).name,
    vpcSecurityGroupIds: [databaseGroup(network, 3306).id],
    parameterGroupName: new aws.rds.ParameterGroup("shop", {
      family: "mysql8.4",
      parameters: [
        { name: "require_secure_transport", value: "1" },
        { name: "slow_query_log", value: "1" },
        { name: "long_query_time", value: "2" },
        { name: "log_output", value: "FILE" },
      ],
    }).name,
    backupRetentionPeriod: 7,
    backupWindow: "01:00-02:00",
    maintenanceWindow: "tue:03:00-tue:04:00",
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: false,
    deletionProtection: true,
    finalSnapshotIdentifier: "shop-last",
    enabledCloudwatchLogsExports: ["audit", "error", "slowquery"],
    performanceInsightsEnabled: true,
    monitoringInterval: 30,
    monitoringRoleArn: monitoringRole().arn,
    optionGroupName: new aws.rds.OptionGroup("shop", {
      engineName: "mysql",
      majorEngineVersion: "8.4",
      options: [
        {
          optionName: "MARIADB_AUDIT_PLUGIN",
          optionSettings: [{ name: "SERVER_AUDIT_EVENTS", value: "CONNECT,QUERY_DDL" }],
        },
      ],
    }).name,
    tags: { service: "shop" },
  });
  const topic = new aws.sns.Topic("on-call");
  rdsEvents(topic, { clusters: false });
  const on = { namespace: "AWS/RDS", dimensions: { DBInstanceIdentifier: shop.identifier } };
  alarms(topic, {
    "shop-storage": { ...on, metricName: "FreeStorageSpace", threshold: 20 * 1024 ** 3, below: true },
    "shop-memory": { ...on, metricName: "FreeableMemory", threshold: 1024 ** 3, below: true },
  });
}
