/** After the complete example of the MemoryDB module. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const app = new aws.memorydb.User("app", {
    userName: "app",
    accessString: "on ~app:* &* +@read +@write +@connection -@dangerous",
    authenticationMode: { type: "iam" },
  });
  const cluster = new aws.memorydb.Cluster("queue", {
    engine: "valkey",
    engineVersion: "7.3",
    nodeType: "db.r7g.large",
    numShards: 2,
    numReplicasPerShard: 1,
    aclName: new aws.memorydb.Acl("app", { userNames: [app.userName] }).name,
    tlsEnabled: true,
    parameterGroupName: new aws.memorydb.ParameterGroup("queue", {
      family: "memorydb_valkey7",
      parameters: [{ name: "maxmemory-policy", value: "noeviction" }],
    }).name,
    subnetGroupName: new aws.memorydb.SubnetGroup("queue", { subnetIds: network.subnetIds }).name,
    securityGroupIds: [databaseGroup(network, 6379).id],
    snapshotRetentionLimit: 7,
    snapshotWindow: "02:00-03:00",
    maintenanceWindow: "sun:04:00-sun:05:00",
    finalSnapshotName: "queue-last",
    autoMinorVersionUpgrade: true,
  });
  alarms(new aws.sns.Topic("on-call"), {
    "queue-memory": {
      namespace: "AWS/MemoryDB",
      dimensions: { ClusterName: cluster.name },
      metricName: "DatabaseMemoryUsagePercentage",
      threshold: 80,
    },
  });
}
