/** An access policy for anybody, on the internet and without access control inside, is how search indices end up with a note for ransom. */

import { resourcePolicy } from "../../policy.ts";
import { blockOf, domainTypes, isInVpc } from "../../resources/opensearchDomains.ts";
import { openStatements } from "../../resources/policyDocuments.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-no-public-policy",
  description: "OpenSearch domains on the internet name in their access policy whom they let in.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["network", "permissions"],
  remediationSteps:
    "Name users or roles in Principal, or add a Condition on aws:SourceIp; better, use a VPC and fine-grained access control.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html",
  resources: domainTypes,
  check: ({ props, report }) => {
    // In a VPC, or with access control inside, AWS itself advises to leave the policy open.
    if (isInVpc(props) || blockOf(props.advancedSecurityOptions).enabled === true) return;
    for (const place of openStatements(props.accessPolicies)) {
      report({
        at: "accessPolicies",
        found: `Statement[${place}] lets in anybody`,
        expected: "users or roles by name, or the addresses of the clients",
        fix: "name them in Principal, or put the domain into a VPC with fine-grained access control",
      });
    }
  },
});
