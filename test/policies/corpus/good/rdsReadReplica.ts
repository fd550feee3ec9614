/** After the replica examples of the RDS module: a primary, and a replica for reports in a zone of its own. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork, monitoringRole, rdsEvents } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const shared = {
    instanceClass: "db.m7g.large",
    storageType: "gp3",
    maxAllocatedStorage: 500,
    storageEncrypted: true,
    iamDatabaseAuthenticationEnabled: true,
    vpcSecurityGroupIds: [databaseGroup(network, 5432).id],
    parameterGroupName: new aws.rds.ParameterGroup("main", {
      family: "postgres16",
      parameters: [
        { name: "rds.force_ssl", value: "1" },
        { name: "log_connections", value: "1" },
        { name: "log_disconnections", value: "1" },
        { name: "log_statement", value: "ddl" },
        { name: "hot_standby_feedback", value: "1" },
      ],
    }).name,
    maintenanceWindow: "sat:04:00-sat:05:00",
    copyTagsToSnapshot: true,
    deletionProtection: true,
    enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
    performanceInsightsEnabled: true,
    monitoringInterval: 60,
    monitoringRoleArn: monitoringRole().arn,
  };
  const primary = new aws.rds.Instance("primary", {
    ...shared,
    engine: "postgres",
    engineVersion: "16.10",
    allocatedStorage: 100,
    username: "app_admin",
    manageMasterUserPassword: true,
    multiAz: true,
    dbSubnetGroupName: new aws.rds.SubnetGroup("main", { subnetIds: network.subnetIds }).name,
    backupRetentionPeriod: 7,
    backupWindow: "02:00-03:00",
    deleteAutomatedBackups: false,
    finalSnapshotIdentifier: "primary-last",
  });
  const reports = new aws.rds.Instance("reports", {
    ...shared,
    replicateSourceDb: primary.identifier,
    availabilityZone: network.zones[2]!,
    skipFinalSnapshot: true,
  });
  const topic = new aws.sns.Topic("on-call");
  rdsEvents(topic, { clusters: false });
  const on = (one: aws.rds.Instance) => ({
    namespace: "AWS/RDS",
    dimensions: { DBInstanceIdentifier: one.identifier },
  });
  const space = { metricName: "FreeStorageSpace", threshold: 10 * 1024 ** 3, below: true } as const;
  alarms(topic, {
    "primary-storage": { ...on(primary), ...space },
    "reports-storage": { ...on(reports), ...space },
    "reports-lag": { ...on(reports), metricName: "ReplicaLag", threshold: 60 },
  });
}
