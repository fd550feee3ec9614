/** Without a security group of its own the domain shares the VPC's default one, and is open to everything else that forgot to choose. */

import { resourcePolicy } from "../../policy.ts";
import { blockOf, domainTypes, isInVpc } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-own-security-group",
  description: "OpenSearch domains in a VPC have a security group of their own.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_248" }],
  tags: ["network"],
  remediationSteps:
    "Make a security group that lets in the clients on 443, and name it in vpcOptions.securityGroupIds.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html",
  resources: domainTypes,
  check: ({ props, report }) => {
    if (!isInVpc(props)) return;
    const { securityGroupIds } = blockOf(props.vpcOptions);
    if (Array.isArray(securityGroupIds) && securityGroupIds.length > 0) return;
    report({
      at: "vpcOptions.securityGroupIds",
      expected: "a security group of its own",
      fix: "name one that lets in only its clients",
    });
  },
});
