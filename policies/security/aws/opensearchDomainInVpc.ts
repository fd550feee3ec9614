/** Outside of a VPC the endpoint is on the internet, and an access policy alone keeps everybody out. */

import { resourcePolicy } from "../../policy.ts";
import { domainTypes, isInVpc } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-in-vpc",
  description: "OpenSearch domains are in a VPC.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [
    { standard: "FSBP", id: "Opensearch.2" },
    { standard: "FSBP", id: "ES.2" },
    { standard: "Checkov", id: "CKV_AWS_137" },
  ],
  tags: ["network"],
  remediationSteps:
    "Set vpcOptions.subnetIds to private subnets. This replaces the domain: restore a snapshot into the new one.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-2",
  resources: domainTypes,
  check: ({ props, report }) => {
    if (isInVpc(props)) return;
    report({
      at: "vpcOptions.subnetIds",
      expected: "private subnets",
      fix: "name subnets of a VPC; this replaces the domain",
    });
  },
});
