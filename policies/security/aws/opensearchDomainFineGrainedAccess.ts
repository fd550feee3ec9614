/** Without fine-grained access control whoever reaches the domain may read and delete every index. */

import { resourcePolicy } from "../../policy.ts";
import { blockOf, domainTypes } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-fine-grained-access",
  description: "OpenSearch domains decide who may do what, index by index.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "Opensearch.7" },
    { standard: "Checkov", id: "CKV2_AWS_52" },
  ],
  tags: ["authentication", "permissions"],
  remediationSteps:
    "Set advancedSecurityOptions.enabled to true with a master user; it needs HTTPS and both encryptions, and cannot be turned off again.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-7",
  resources: domainTypes,
  check: ({ props, report }) => {
    if (blockOf(props.advancedSecurityOptions).enabled === true) return;
    report({ at: "advancedSecurityOptions.enabled", expected: "true", fix: "set it to true, with a master user" });
  },
});
