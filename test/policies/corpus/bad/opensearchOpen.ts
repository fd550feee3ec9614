/** An open domain: on the internet, for everybody, over plain HTTP. */
import * as aws from "@pulumi/aws";

export const expected = {
  "aws-opensearch-domain-in-vpc": ["search"],
  "aws-opensearch-domain-no-public-policy": ["search"],
  "aws-opensearch-domain-encrypted": ["search"],
  "aws-opensearch-domain-force-tls": ["search"],
  "aws-opensearch-domain-node-to-node-encryption": ["search"],
  "aws-opensearch-domain-fine-grained-access": ["search"],
  "aws-opensearch-domain-audit-logs": ["search"],
  "aws-opensearch-domain-error-logs": ["search"],
  "aws-opensearch-domain-data-nodes": ["search"],
  "aws-opensearch-domain-tls-policy": ["search"],
};

export default function program(): void {
  new aws.opensearch.Domain("search", {
    domainName: "search",
    engineVersion: "OpenSearch_2.19",
    clusterConfig: { instanceType: "t3.small.search", instanceCount: 1 },
    ebsOptions: { ebsEnabled: true, volumeSize: 10 },
    domainEndpointOptions: { enforceHttps: false },
    accessPolicies: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: "*", Action: "es:*", Resource: "*" }],
    }),
  });
}
