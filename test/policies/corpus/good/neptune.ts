/** After the usual example of a Neptune module: a writer and a reader that ask for IAM's signature. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const cluster = new aws.neptune.Cluster("graph", {
    engine: "neptune",
    engineVersion: "1.4.5.1",
    iamDatabaseAuthenticationEnabled: true,
    storageEncrypted: true,
    neptuneSubnetGroupName: new aws.neptune.SubnetGroup("graph", { subnetIds: network.subnetIds }).name,
    vpcSecurityGroupIds: [databaseGroup(network, 8182).id],
    neptuneClusterParameterGroupName: new aws.neptune.ClusterParameterGroup("graph", {
      family: "neptune1.4",
      parameters: [{ name: "neptune_enable_audit_log", value: "1" }],
    }).name,
    enableCloudwatchLogsExports: ["audit"],
    backupRetentionPeriod: 7,
    preferredBackupWindow: "02:00-03:00",
    preferredMaintenanceWindow: "sun:04:00-sun:05:00",
    copyTagsToSnapshot: true,
    deletionProtection: true,
    skipFinalSnapshot: false,
    finalSnapshotIdentifier: "graph-last",
  });
  for (const place of [0, 1])
    new aws.neptune.ClusterInstance(`graph-${place}`, {
      clusterIdentifier: cluster.id,
      engine: "neptune",
      instanceClass: "db.r6g.large",
      availabilityZone: network.zones[place]!,
      neptuneSubnetGroupName: cluster.neptuneSubnetGroupName,
    });
  alarms(new aws.sns.Topic("on-call"), {
    "graph-load": {
      namespace: "AWS/Neptune",
      dimensions: { DBClusterIdentifier: cluster.clusterIdentifier },
      metricName: "CPUUtilization",
      threshold: 80,
    },
  });
}
