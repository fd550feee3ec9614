/** Anonymous access is for the days in which clients move to fine-grained access control; left on, it lets in everybody for them. */

import { resourcePolicy } from "../../policy.ts";
import { blockOf } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-no-anonymous-access",
  description: "OpenSearch domains let in nobody without a name.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["authentication"],
  remediationSteps:
    "Set advancedSecurityOptions.anonymousAuthEnabled to false when the roles are mapped; then clients need credentials.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html",
  resources: ["aws:opensearch/domain:Domain"],
  check: ({ props, report }) => {
    const { enabled, anonymousAuthEnabled } = blockOf(props.advancedSecurityOptions);
    if (enabled !== true || anonymousAuthEnabled !== true) return;
    report({
      at: "advancedSecurityOptions.anonymousAuthEnabled",
      expected: "false",
      fix: "set it to false, once the roles are mapped",
    });
  },
});
