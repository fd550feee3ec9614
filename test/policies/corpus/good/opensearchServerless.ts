/** After the example of the OpenSearch module for a serverless collection: reached from a VPC, read by one role. */
import * as aws from "@pulumi/aws";
import { assumedBy, databaseGroup, databaseNetwork } from "../network.ts";

// The policies are made of names that the update gives.
export const undecided = ["aws-opensearchserverless-access-policy-scope", "aws-opensearchserverless-collection-no-public-access"];

export default function program(): void {
  const network = databaseNetwork();
  const reader = new aws.iam.Role("reader", { assumeRolePolicy: assumedBy("ecs-tasks.amazonaws.com") });
  const endpoint = new aws.opensearch.ServerlessVpcEndpoint("search", {
    name: "search",
    vpcId: network.vpc.id,
    subnetIds: network.subnetIds,
    securityGroupIds: [databaseGroup(network, 443).id],
  });
  const resources = [{ ResourceType: "collection", Resource: ["collection/search"] }];
  const encryption = new aws.opensearch.ServerlessSecurityPolicy("encryption", {
    name: "search",
    type: "encryption",
    policy: JSON.stringify({ Rules: resources, AWSOwnedKey: true }),
  });
  new aws.opensearch.ServerlessSecurityPolicy("network", {
    name: "search",
    type: "network",
    policy: endpoint.id.apply((id) =>
      JSON.stringify([{ Rules: resources, AllowFromPublic: false, SourceVPCEs: [id] }]),
    ),
  });
  new aws.opensearch.ServerlessAccessPolicy("reader", {
    name: "search",
    type: "data",
    policy: reader.arn.apply((arn) =>
      JSON.stringify([
        {
          Rules: [
            {
              ResourceType: "index",
              Resource: ["index/search/*"],
              Permission: ["aoss:ReadDocument", "aoss:DescribeIndex"],
            },
          ],
          Principal: [arn],
        },
      ]),
    ),
  });
  new aws.opensearch.ServerlessCollection(
    "search",
    { name: "search", type: "SEARCH", standbyReplicas: "ENABLED" },
    { dependsOn: [encryption] },
  );
}
