/** After the complete example of the Redshift module: three nodes, audit logs, snapshots copied to another region. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const warehouse = new aws.redshift.Cluster("warehouse", {
    clusterIdentifier: "warehouse",
    nodeType: "ra3.large",
    clusterType: "multi-node",
    numberOfNodes: 3,
    databaseName: "warehouse",
    masterUsername: "warehouse_admin",
    manageMasterPassword: true,
    encrypted: "true",
    publiclyAccessible: false,
    enhancedVpcRouting: true,
    availabilityZoneRelocationEnabled: true,
    clusterSubnetGroupName: new aws.redshift.SubnetGroup("warehouse", { subnetIds: network.subnetIds }).name,
    vpcSecurityGroupIds: [databaseGroup(network, 5439).id],
    clusterParameterGroupName: new aws.redshift.ParameterGroup("warehouse", {
      family: "redshift-1.0",
      parameters: [
        { name: "require_ssl", value: "true" },
        { name: "enable_user_activity_logging", value: "true" },
      ],
    }).name,
    automatedSnapshotRetentionPeriod: 14,
    finalSnapshotIdentifier: "warehouse-last",
    skipFinalSnapshot: false,
    allowVersionUpgrade: true,
    preferredMaintenanceWindow: "sun:04:00-sun:05:00",
  });
  new aws.redshift.Logging("warehouse", {
    clusterIdentifier: warehouse.clusterIdentifier,
    logDestinationType: "cloudwatch",
    logExports: ["connectionlog", "userlog", "useractivitylog"],
  });
  new aws.redshift.SnapshotCopy("warehouse", {
    clusterIdentifier: warehouse.clusterIdentifier,
    destinationRegion: "eu-central-1",
    retentionPeriod: 14,
  });
  alarms(new aws.sns.Topic("on-call"), {
    "warehouse-disk": {
      namespace: "AWS/Redshift",
      dimensions: { ClusterIdentifier: warehouse.clusterIdentifier },
      metricName: "PercentageDiskSpaceUsed",
      threshold: 80,
    },
  });
}
