/** After the Redis and Valkey examples of the ElastiCache module: two shards with a replica each, users instead of one password. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const app = new aws.elasticache.User("app", {
    userId: "app",
    userName: "app",
    engine: "valkey",
    accessString: "on ~app:* +@read +@write +@connection -@dangerous",
    authenticationMode: { type: "iam" },
  });
  const users = new aws.elasticache.UserGroup("app", { userGroupId: "app", engine: "valkey", userIds: [app.userId] });
  const sessions = new aws.elasticache.ReplicationGroup("sessions", {
    description: "Sessions of the shop",
    engine: "valkey",
    engineVersion: "8.0",
    nodeType: "cache.r7g.large",
    parameterGroupName: "default.valkey8.cluster.on",
    numNodeGroups: 2,
    replicasPerNodeGroup: 1,
    automaticFailoverEnabled: true,
    multiAzEnabled: true,
    atRestEncryptionEnabled: true,
    transitEncryptionEnabled: true,
    transitEncryptionMode: "required",
    userGroupIds: [users.userGroupId],
    subnetGroupName: new aws.elasticache.SubnetGroup("sessions", { subnetIds: network.subnetIds }).name,
    securityGroupIds: [databaseGroup(network, 6379).id],
    snapshotRetentionLimit: 7,
    snapshotWindow: "02:00-03:00",
    maintenanceWindow: "sun:04:00-sun:05:00",
    finalSnapshotIdentifier: "sessions-last",
    autoMinorVersionUpgrade: true,
  });
  alarms(new aws.sns.Topic("on-call"), {
    "sessions-memory": {
      namespace: "AWS/ElastiCache",
      dimensions: { ReplicationGroupId: sessions.id },
      metricName: "DatabaseMemoryUsagePercentage",
      threshold: 80,
    },
  });
}
