/** A public collection is one stolen key of IAM away from being read by anybody. */

import { resourcePolicy } from "../../policy.ts";
import { jsonObjects } from "../../resources/policyDocuments.ts";

export const policy = resourcePolicy({
  name: "aws-opensearchserverless-collection-no-public-access",
  description: "OpenSearch Serverless collections are reached from VPCs only.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["network"],
  remediationSteps: "Set AllowFromPublic to false and SourceVPCEs to the endpoints of the clients.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html",
  resources: ["aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy"],
  check: ({ props, report }) => {
    if (props.type !== "network") return;
    jsonObjects(props.policy).forEach((one, place) => {
      if (one.AllowFromPublic !== true) return;
      report({
        at: "policy",
        found: `block ${place + 1} with AllowFromPublic true`,
        expected: "AllowFromPublic false, with SourceVPCEs",
        fix: "name the VPC endpoints of the clients in SourceVPCEs",
      });
    });
  },
});
