/** After the AWS guide's MariaDB tutorial, as one would have it in production. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork, monitoringRole, rdsEvents } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const blog = new aws.rds.Instance("blog", {
    engine: "mariadb",
    engineVersion: "11.4.8",
    instanceClass: "db.m7g.large",
    storageType: "gp3",
    allocatedStorage: 50,
    maxAllocatedStorage: 200,
    storageEncrypted: true,
    username: "blog_admin",
    manageMasterUserPassword: true,
    iamDatabaseAuthenticationEnabled: true,
    multiAz: true,
    dbSubnetGroupName: new aws.rds.SubnetGroup("blog", { subnetIds: network.subnetIds }).name,
    vpcSecurityGroupIds: [databaseGroup(network, 3306).id],
    parameterGroupName: new aws.rds.ParameterGroup("blog", {
      family: "mariadb11.4",
      parameters: [{ name: "require_secure_transport", value: "1" }],
    }).name,
    backupRetentionPeriod: 14,
    maintenanceWindow: "wed:03:00-wed:04:00",
    backupWindow: "01:00-02:00",
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: false,
    deletionProtection: true,
    finalSnapshotIdentifier: "blog-last",
    enabledCloudwatchLogsExports: ["audit", "error", "general", "slowquery"],
    performanceInsightsEnabled: true,
    monitoringInterval: 60,
    monitoringRoleArn: monitoringRole().arn,
  });
  const topic = new aws.sns.Topic("on-call");
  rdsEvents(topic, { clusters: false });
  alarms(topic, {
    "blog-storage": {
      namespace: "AWS/RDS",
      dimensions: { DBInstanceIdentifier: blog.identifier },
      metricName: "FreeStorageSpace",
      threshold: 5 * 1024 ** 3,
      below: true,
    },
  });
}
