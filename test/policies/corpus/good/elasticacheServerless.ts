/** After the serverless example of the ElastiCache module. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const app = new aws.elasticache.User("app", {
    userId: "app",
    userName: "app",
    engine: "valkey",
    accessString: "on ~* +@read +@write +@connection -@dangerous",
    authenticationMode: { type: "iam" },
  });
  const cache = new aws.elasticache.ServerlessCache("rates", {
    name: "rates",
    engine: "valkey",
    majorEngineVersion: "8",
    cacheUsageLimits: { dataStorage: { maximum: 10, unit: "GB" } },
    userGroupId: new aws.elasticache.UserGroup("app", { userGroupId: "app", engine: "valkey", userIds: [app.userId] })
      .userGroupId,
    subnetIds: network.subnetIds,
    securityGroupIds: [databaseGroup(network, 6379).id],
    snapshotRetentionLimit: 7,
    dailySnapshotTime: "02:00",
  });
  alarms(new aws.sns.Topic("on-call"), {
    "rates-throttled": {
      namespace: "AWS/ElastiCache",
      dimensions: { clusterId: cache.name },
      metricName: "ThrottledCmds",
      threshold: 0,
    },
  });
}
