/** After the basic example of the DynamoDB module and the CDK's: one table on demand. */
import * as aws from "@pulumi/aws";
import { alarms } from "../network.ts";

export default function program(): void {
  const orders = new aws.dynamodb.Table("orders", {
    billingMode: "PAY_PER_REQUEST",
    hashKey: "customer",
    rangeKey: "placed",
    attributes: [
      { name: "customer", type: "S" },
      { name: "placed", type: "N" },
    ],
    pointInTimeRecovery: { enabled: true },
    deletionProtectionEnabled: true,
    serverSideEncryption: { enabled: true },
    ttl: { enabled: true, attributeName: "expires" },
    tags: { service: "orders" },
  });
  alarms(new aws.sns.Topic("on-call"), {
    "orders-throttled": {
      namespace: "AWS/DynamoDB",
      dimensions: { TableName: orders.name },
      metricName: "ThrottledRequests",
      threshold: 5,
    },
  });
}
