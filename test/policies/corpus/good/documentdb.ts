/** After the usual example of a DocumentDB module: three instances in three zones, audited. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const cluster = new aws.docdb.Cluster("content", {
    engine: "docdb",
    engineVersion: "5.0.0",
    masterUsername: "content_admin",
    manageMasterUserPassword: true,
    storageEncrypted: true,
    dbSubnetGroupName: new aws.docdb.SubnetGroup("content", { subnetIds: network.subnetIds }).name,
    vpcSecurityGroupIds: [databaseGroup(network, 27017).id],
    dbClusterParameterGroupName: new aws.docdb.ClusterParameterGroup("content", {
      family: "docdb5.0",
      parameters: [
        { name: "tls", value: "enabled" },
        { name: "audit_logs", value: "enabled" },
      ],
    }).name,
    enabledCloudwatchLogsExports: ["audit", "profiler"],
    backupRetentionPeriod: 14,
    preferredBackupWindow: "02:00-03:00",
    preferredMaintenanceWindow: "sun:04:00-sun:05:00",
    deletionProtection: true,
    skipFinalSnapshot: false,
    finalSnapshotIdentifier: "content-last",
  });
  for (const [place, availabilityZone] of network.zones.entries())
    new aws.docdb.ClusterInstance(`content-${place}`, {
      clusterIdentifier: cluster.id,
      instanceClass: "db.r6g.large",
      availabilityZone,
      caCertIdentifier: "rds-ca-rsa2048-g1",
    });
  alarms(new aws.sns.Topic("on-call"), {
    "content-load": {
      namespace: "AWS/DocDB",
      dimensions: { DBClusterIdentifier: cluster.clusterIdentifier },
      metricName: "CPUUtilization",
      threshold: 80,
    },
  });
}
