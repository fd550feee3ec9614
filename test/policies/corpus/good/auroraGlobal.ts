/** After the global-cluster examples of the Aurora module: a primary in one region, and a secondary in another to move to. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork, monitoringRole, rdsEvents } from "../network.ts";

const engine = "aurora-postgresql";
const engineVersion = "16.8";

export default function program(): void {
  const global = new aws.rds.GlobalCluster("ledger", {
    globalClusterIdentifier: "ledger",
    engine,
    engineVersion,
    databaseName: "ledger",
    storageEncrypted: true,
    deletionProtection: true,
  });
  const monitoringRoleArn = monitoringRole().arn;
  const topic = new aws.sns.Topic("on-call");
  rdsEvents(topic, { clusters: true });
  const abroad = new aws.Provider("abroad", { region: "eu-central-1" });

  const clusterIn = (
    region: string,
    args: Partial<aws.rds.ClusterArgs>,
    opts: { provider?: aws.Provider; dependsOn?: aws.rds.ClusterInstance[] },
  ) => {
    const { provider } = opts;
    const own = provider === undefined ? {} : { provider };
    const prefix = `${region}-`;
    const network = databaseNetwork(own, prefix);
    const cluster = new aws.rds.Cluster(
      region,
      {
        engine,
        engineVersion,
        globalClusterIdentifier: global.id,
        iamDatabaseAuthenticationEnabled: true,
        storageEncrypted: true,
        kmsKeyId: new aws.kms.Key(region, { enableKeyRotation: true }, own).arn,
        dbSubnetGroupName: new aws.rds.SubnetGroup(region, { subnetIds: network.subnetIds }, own).name,
        vpcSecurityGroupIds: [databaseGroup(network, 5432, own, prefix).id],
        dbClusterParameterGroupName: new aws.rds.ClusterParameterGroup(
          region,
          {
            family: "aurora-postgresql16",
            parameters: [
              { name: "rds.force_ssl", value: "1" },
              { name: "log_connections", value: "1" },
              { name: "log_disconnections", value: "1" },
              { name: "log_statement", value: "ddl" },
            ],
          },
          own,
        ).name,
        backupRetentionPeriod: 7,
        preferredBackupWindow: "02:00-03:00",
        preferredMaintenanceWindow: "sun:04:00-sun:05:00",
        copyTagsToSnapshot: true,
        deleteAutomatedBackups: false,
        deletionProtection: true,
        finalSnapshotIdentifier: `ledger-${region}-last`,
        enabledCloudwatchLogsExports: ["postgresql"],
        ...args,
      },
      opts,
    );
    const members = [0, 1].map(
      (place) =>
        new aws.rds.ClusterInstance(
          `${region}-${place}`,
          {
            clusterIdentifier: cluster.id,
            engine,
            instanceClass: "db.r7g.large",
            availabilityZone: network.zones[place]!,
            performanceInsightsEnabled: true,
            monitoringInterval: 60,
            monitoringRoleArn,
          },
          own,
        ),
    );
    alarms(
      topic,
      {
        [`${region}-load`]: {
          namespace: "AWS/RDS",
          dimensions: { DBClusterIdentifier: cluster.clusterIdentifier },
          metricName: "CPUUtilization",
          threshold: 80,
        },
      },
      own,
    );
    return members;
  };

  const primary = clusterIn("primary", { masterUsername: "ledger_admin", manageMasterUserPassword: true }, {});
  clusterIn("secondary", { sourceRegion: "eu-west-1" }, { provider: abroad, dependsOn: primary });
}
