/** Without audit logs nobody can say afterwards who read or deleted which index. */

import { resourcePolicy } from "../../policy.ts";
import { domainTypes, publishesLog } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-audit-logs",
  description: "OpenSearch domains keep audit logs.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "Opensearch.5" },
    { standard: "FSBP", id: "ES.5" },
    { standard: "Checkov", id: "CKV_AWS_317" },
  ],
  tags: ["audit", "logging"],
  remediationSteps:
    "Turn on fine-grained access control, add AUDIT_LOGS to logPublishingOptions, and turn audit logging on in the dashboards.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-5",
  resources: domainTypes,
  check: ({ props, report }) => {
    if (publishesLog(props, "AUDIT_LOGS")) return;
    report({ at: "logPublishingOptions", found: "without AUDIT_LOGS", expected: "AUDIT_LOGS", fix: "add AUDIT_LOGS" });
  },
});
