/** After the usual example of an RDS Proxy module: clients log in by IAM, the proxy takes its password from Secrets Manager, which rotates it. */
import * as aws from "@pulumi/aws";
import { alarms, assumedBy, databaseGroup, databaseNetwork, monitoringRole, rdsEvents } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const group = databaseGroup(network, 5432);
  const db = new aws.rds.Instance("app", {
    engine: "postgres",
    engineVersion: "16.10",
    instanceClass: "db.m7g.large",
    storageType: "gp3",
    allocatedStorage: 100,
    maxAllocatedStorage: 400,
    storageEncrypted: true,
    username: "app_admin",
    manageMasterUserPassword: true,
    iamDatabaseAuthenticationEnabled: true,
    multiAz: true,
    dbSubnetGroupName: new aws.rds.SubnetGroup("app", { subnetIds: network.subnetIds }).name,
    vpcSecurityGroupIds: [group.id],
    parameterGroupName: new aws.rds.ParameterGroup("app", {
      family: "postgres16",
      parameters: [
        { name: "rds.force_ssl", value: "1" },
        { name: "log_connections", value: "1" },
        { name: "log_disconnections", value: "1" },
        { name: "log_statement", value: "ddl" },
      ],
    }).name,
    backupRetentionPeriod: 7,
    backupWindow: "02:00-03:00",
    maintenanceWindow: "sun:04:00-sun:05:00",
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: false,
    deletionProtection: true,
    finalSnapshotIdentifier: "app-last",
    enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
    performanceInsightsEnabled: true,
    monitoringInterval: 60,
    monitoringRoleArn: monitoringRole().arn,
  });
  const secret = new aws.secretsmanager.Secret("app", { description: "The proxy's login", recoveryWindowInDays: 30 });
  new aws.secretsmanager.SecretRotation("app", {
    secretId: secret.id,
    rotationLambdaArn: "arn:aws:lambda:eu-west-1:123456789012:function:rotate-postgres",
    rotationRules: { automaticallyAfterDays: 30 },
  });
  const role = new aws.iam.Role("proxy", { assumeRolePolicy: assumedBy("rds.amazonaws.com") });
  new aws.iam.RolePolicy("proxy", {
    role: role.id,
    policy: secret.arn.apply((arn) =>
      JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: arn }],
      }),
    ),
  });
  const proxy = new aws.rds.Proxy("app", {
    engineFamily: "POSTGRESQL",
    requireTls: true,
    debugLogging: false,
    idleClientTimeout: 1800,
    roleArn: role.arn,
    vpcSubnetIds: network.subnetIds,
    vpcSecurityGroupIds: [group.id],
    auths: [{ authScheme: "SECRETS", iamAuth: "REQUIRED", secretArn: secret.arn }],
  });
  const pool = new aws.rds.ProxyDefaultTargetGroup("app", {
    dbProxyName: proxy.name,
    connectionPoolConfig: { maxConnectionsPercent: 80, connectionBorrowTimeout: 30 },
  });
  new aws.rds.ProxyTarget("app", {
    dbProxyName: proxy.name,
    targetGroupName: pool.name,
    dbInstanceIdentifier: db.identifier,
  });
  const topic = new aws.sns.Topic("on-call");
  rdsEvents(topic, { clusters: false });
  alarms(topic, {
    "app-storage": {
      namespace: "AWS/RDS",
      dimensions: { DBInstanceIdentifier: db.identifier },
      metricName: "FreeStorageSpace",
      threshold: 10 * 1024 ** 3,
      below: true,
    },
  });
}
