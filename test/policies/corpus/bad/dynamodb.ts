/** The first DynamoDB table and DAX cluster that a tutorial makes, and a policy that lets every account in. */
import * as aws from "@pulumi/aws";

export const expected = {
  "aws-dynamodb-table-point-in-time-recovery": ["table"],
  "aws-dynamodb-table-deletion-protection": ["table"],
  "aws-dynamodb-table-scales": ["table"],
  "aws-dynamodb-resource-policy-not-public": ["table"],
  "aws-dax-cluster-encrypted": ["cache"],
  "aws-dax-cluster-tls": ["cache"],
  "aws-dax-cluster-nodes": ["cache"],
  "aws-keyspaces-table-point-in-time-recovery": ["readings"],
};

export default function program(): void {
  const table = new aws.dynamodb.Table("table", {
    readCapacity: 5,
    writeCapacity: 5,
    hashKey: "id",
    attributes: [{ name: "id", type: "S" }],
  });
  new aws.dynamodb.ResourcePolicy("table", {
    resourceArn: table.arn,
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "dynamodb:*", Resource: "*" }],
    }),
  });
  new aws.dax.Cluster("cache", {
    clusterName: "cache",
    nodeType: "dax.t3.small",
    replicationFactor: 1,
    iamRoleArn: "arn:aws:iam::123456789012:role/dax",
  });
  new aws.keyspaces.Table("readings", {
    keyspaceName: "telemetry",
    tableName: "readings",
    schemaDefinition: { columns: [{ name: "id", type: "text" }], partitionKeys: [{ name: "id" }] },
  });
}
