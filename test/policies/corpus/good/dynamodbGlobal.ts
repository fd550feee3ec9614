/** After the autoscaling and the global-table example of the DynamoDB module: provisioned capacity that follows the load, in three regions. */
import * as aws from "@pulumi/aws";
import { alarms } from "../network.ts";

export default function program(): void {
  const replica = { pointInTimeRecovery: true, deletionProtectionEnabled: true, propagateTags: true };
  const carts = new aws.dynamodb.Table(
    "carts",
    {
      billingMode: "PROVISIONED",
      readCapacity: 10,
      writeCapacity: 10,
      hashKey: "id",
      attributes: [{ name: "id", type: "S" }],
      streamEnabled: true,
      streamViewType: "NEW_AND_OLD_IMAGES",
      pointInTimeRecovery: { enabled: true },
      deletionProtectionEnabled: true,
      serverSideEncryption: { enabled: true },
      replicas: [
        { regionName: "eu-central-1", ...replica },
        { regionName: "us-east-1", ...replica },
      ],
      tags: { service: "shop" },
    },
    { ignoreChanges: ["readCapacity", "writeCapacity"] },
  );
  for (const kind of ["Read", "Write"]) {
    const target = new aws.appautoscaling.Target(`carts-${kind}`, {
      serviceNamespace: "dynamodb",
      resourceId: carts.name.apply((name) => `table/${name}`),
      scalableDimension: `dynamodb:table:${kind}CapacityUnits`,
      minCapacity: 10,
      maxCapacity: 400,
    });
    new aws.appautoscaling.Policy(`carts-${kind}`, {
      policyType: "TargetTrackingScaling",
      serviceNamespace: target.serviceNamespace,
      resourceId: target.resourceId,
      scalableDimension: target.scalableDimension,
      targetTrackingScalingPolicyConfiguration: {
        targetValue: 70,
        predefinedMetricSpecification: { predefinedMetricType: `DynamoDB${kind}CapacityUtilization` },
      },
    });
  }
  alarms(new aws.sns.Topic("on-call"), {
    "carts-throttled": {
      namespace: "AWS/DynamoDB",
      dimensions: { TableName: carts.name },
      metricName: "WriteThrottleEvents",
      threshold: 0,
    },
  });
}
