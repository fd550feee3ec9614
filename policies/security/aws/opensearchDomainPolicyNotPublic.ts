/** The same by a resource of its own: an access policy for anybody, on the internet and without access control inside. */

import { stackPolicy } from "../../policy.ts";
import { blockOf, domainTypes, isInVpc } from "../../resources/opensearchDomains.ts";
import { openStatements } from "../../resources/policyDocuments.ts";
import { Undecided } from "../../undecided.ts";

export const policy = stackPolicy({
  name: "aws-opensearch-domain-policy-not-public",
  description: "OpenSearch access policies on the internet name whom they let in.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["network", "permissions"],
  remediationSteps:
    "Name users or roles in Principal, or add a Condition on aws:SourceIp; better, use a VPC and fine-grained access control.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html",
  resources: ["aws:opensearch/domainPolicy:DomainPolicy", "aws:elasticsearch/domainPolicy:DomainPolicy"],
  check: ({ props, report, stack }) => {
    const domain = stack.referred("domainName", ...domainTypes);
    // First the domain: the document is often made of its ARN, and not known before it.
    if (
      domain &&
      (isInVpc(domain.props) || blockOf(stack.around(domain).given("advancedSecurityOptions")).enabled === true)
    )
      return;
    const open = openStatements(props.accessPolicies);
    if (open.length === 0) return;
    if (domain === undefined) throw new Undecided("the domain of its accessPolicies is not in this stack");
    for (const place of open) {
      report({
        at: "accessPolicies",
        found: `Statement[${place}] lets in anybody`,
        expected: "users or roles by name, or the addresses of the clients",
        fix: "name them in Principal, or put the domain into a VPC with fine-grained access control",
      });
    }
  },
});
