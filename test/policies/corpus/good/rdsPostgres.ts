/** After the complete example of the usual RDS module, with what AWS recommends beside it: alarms, notifications, AWS Backup and a restore test. */
import * as aws from "@pulumi/aws";
import { alarms, assumedBy, databaseGroup, databaseNetwork, monitoringRole, rdsEvents } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const group = databaseGroup(network, 5432);
  const subnets = new aws.rds.SubnetGroup("orders", { subnetIds: network.subnetIds });
  const parameters = new aws.rds.ParameterGroup("orders", {
    family: "postgres17",
    parameters: [
      { name: "rds.force_ssl", value: "1" },
      { name: "log_connections", value: "1" },
      { name: "log_disconnections", value: "1" },
      { name: "log_min_duration_statement", value: "1000" },
    ],
  });
  const orders = new aws.rds.Instance(
    "orders",
    {
      engine: "postgres",
      engineVersion: "17.6",
      instanceClass: "db.m7g.large",
      storageType: "gp3",
      allocatedStorage: 100,
      maxAllocatedStorage: 500,
      storageEncrypted: true,
      dbName: "orders",
      username: "orders_admin",
      manageMasterUserPassword: true,
      iamDatabaseAuthenticationEnabled: true,
      multiAz: true,
      dbSubnetGroupName: subnets.name,
      vpcSecurityGroupIds: [group.id],
      parameterGroupName: parameters.name,
      caCertIdentifier: "rds-ca-rsa2048-g1",
      backupRetentionPeriod: 14,
      backupWindow: "02:00-03:00",
      maintenanceWindow: "sun:04:00-sun:05:00",
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: false,
      deletionProtection: true,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: "orders-last",
      autoMinorVersionUpgrade: true,
      enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
      performanceInsightsEnabled: true,
      performanceInsightsRetentionPeriod: 7,
      monitoringInterval: 60,
      monitoringRoleArn: monitoringRole().arn,
      tags: { service: "orders", backup: "daily" },
    },
    { protect: true },
  );

  const topic = new aws.sns.Topic("on-call", { kmsMasterKeyId: "alias/aws/sns" });
  rdsEvents(topic, { clusters: false });
  const on = { namespace: "AWS/RDS", dimensions: { DBInstanceIdentifier: orders.identifier } };
  alarms(topic, {
    "orders-storage": { ...on, metricName: "FreeStorageSpace", threshold: 10 * 1024 ** 3, below: true },
    "orders-load": { ...on, metricName: "CPUUtilization", threshold: 80 },
    "orders-connections": { ...on, metricName: "DatabaseConnections", threshold: 600 },
  });

  const role = new aws.iam.Role("backup", { assumeRolePolicy: assumedBy("backup.amazonaws.com") });
  const vault = new aws.backup.Vault("main", { kmsKeyArn: new aws.kms.Key("backup", { enableKeyRotation: true }).arn });
  new aws.backup.VaultNotifications("main", {
    backupVaultName: vault.name,
    snsTopicArn: topic.arn,
    backupVaultEvents: ["BACKUP_JOB_FAILED", "COPY_JOB_FAILED", "RESTORE_JOB_COMPLETED"],
  });
  const plan = new aws.backup.Plan("daily", {
    rules: [
      { ruleName: "daily", targetVaultName: vault.name, schedule: "cron(0 5 * * ? *)", lifecycle: { deleteAfter: 35 } },
    ],
  });
  new aws.backup.Selection("daily", {
    planId: plan.id,
    iamRoleArn: role.arn,
    selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "daily" }],
  });
  const trial = new aws.backup.RestoreTestingPlan("weekly", {
    name: "weekly",
    scheduleExpression: "cron(0 6 ? * SUN *)",
    recoveryPointSelection: {
      algorithm: "LATEST_WITHIN_WINDOW",
      includeVaults: [vault.arn],
      recoveryPointTypes: ["SNAPSHOT"],
      selectionWindowDays: 7,
    },
  });
  new aws.backup.RestoreTestingSelection("databases", {
    name: "databases",
    restoreTestingPlanName: trial.name,
    protectedResourceType: "RDS",
    iamRoleArn: role.arn,
    protectedResourceArns: [orders.arn],
  });
}
