/** After the examples of the RDS module for a restored snapshot and a replica in another region: what is inherited need not be said again. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork, monitoringRole, rdsEvents } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const abroad = new aws.Provider("abroad", { region: "eu-central-1" });
  const own = { provider: abroad };
  const there = databaseNetwork(own, "abroad-");
  const shared = {
    instanceClass: "db.r7g.large",
    storageType: "gp3",
    maxAllocatedStorage: 1000,
    iamDatabaseAuthenticationEnabled: true,
    maintenanceWindow: "sat:04:00-sat:05:00",
    backupWindow: "02:00-03:00",
    backupRetentionPeriod: 7,
    multiAz: true,
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: false,
    deletionProtection: true,
    enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
    performanceInsightsEnabled: true,
    monitoringInterval: 60,
    monitoringRoleArn: monitoringRole().arn,
  };
  const parameters: aws.rds.ParameterGroupArgs = {
    family: "postgres16",
    parameters: [
      { name: "rds.force_ssl", value: "1" },
      { name: "log_connections", value: "1" },
      { name: "log_disconnections", value: "1" },
      { name: "log_statement", value: "ddl" },
    ],
  };
  const restored = new aws.rds.Instance("restored", {
    ...shared,
    engine: "postgres",
    snapshotIdentifier: "app-2026-11-01",
    storageEncrypted: true,
    manageMasterUserPassword: true,
    dbSubnetGroupName: new aws.rds.SubnetGroup("restored", { subnetIds: network.subnetIds }).name,
    vpcSecurityGroupIds: [databaseGroup(network, 5432).id],
    parameterGroupName: new aws.rds.ParameterGroup("restored", parameters).name,
    finalSnapshotIdentifier: "restored-last",
  });
  const copy = new aws.rds.Instance(
    "copy",
    {
      ...shared,
      replicateSourceDb: restored.arn,
      storageEncrypted: true,
      kmsKeyId: new aws.kms.Key("copy", { enableKeyRotation: true }, own).arn,
      dbSubnetGroupName: new aws.rds.SubnetGroup("copy", { subnetIds: there.subnetIds }, own).name,
      vpcSecurityGroupIds: [databaseGroup(there, 5432, own, "abroad-").id],
      parameterGroupName: new aws.rds.ParameterGroup("copy", parameters, own).name,
      finalSnapshotIdentifier: "copy-last",
    },
    own,
  );
  const topic = new aws.sns.Topic("on-call");
  rdsEvents(topic, { clusters: false });
  const on = (one: aws.rds.Instance) => ({
    namespace: "AWS/RDS",
    dimensions: { DBInstanceIdentifier: one.identifier },
  });
  const space = { metricName: "FreeStorageSpace", threshold: 10 * 1024 ** 3, below: true } as const;
  alarms(topic, { "restored-storage": { ...on(restored), ...space } });
  alarms(
    topic,
    {
      "copy-storage": { ...on(copy), ...space },
      "copy-lag": { ...on(copy), metricName: "ReplicaLag", threshold: 300 },
    },
    own,
  );
}
