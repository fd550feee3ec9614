/** After AWS's DAX examples: a table, and a cache of three nodes in front of it. */
import * as aws from "@pulumi/aws";
import { alarms, assumedBy, databaseGroup, databaseNetwork } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const products = new aws.dynamodb.Table("products", {
    billingMode: "PAY_PER_REQUEST",
    hashKey: "sku",
    attributes: [{ name: "sku", type: "S" }],
    pointInTimeRecovery: { enabled: true },
    deletionProtectionEnabled: true,
  });
  const role = new aws.iam.Role("dax", { assumeRolePolicy: assumedBy("dax.amazonaws.com") });
  new aws.iam.RolePolicy("dax", {
    role: role.id,
    policy: products.arn.apply((arn) =>
      JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem"], Resource: arn },
        ],
      }),
    ),
  });
  const cache = new aws.dax.Cluster("products", {
    clusterName: "products",
    nodeType: "dax.r5.large",
    replicationFactor: 3,
    availabilityZones: network.zones,
    iamRoleArn: role.arn,
    serverSideEncryption: { enabled: true },
    clusterEndpointEncryptionType: "TLS",
    subnetGroupName: new aws.dax.SubnetGroup("products", { subnetIds: network.subnetIds }).name,
    securityGroupIds: [databaseGroup(network, 9111).id],
    maintenanceWindow: "sun:04:00-sun:05:00",
  });
  const topic = new aws.sns.Topic("on-call");
  alarms(topic, {
    "products-throttled": {
      namespace: "AWS/DynamoDB",
      dimensions: { TableName: products.name },
      metricName: "ThrottledRequests",
      threshold: 5,
    },
    "products-cache-load": {
      namespace: "AWS/DAX",
      dimensions: { ClusterId: cache.clusterName },
      metricName: "CPUUtilization",
      threshold: 80,
    },
  });
}
