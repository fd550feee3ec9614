/** When searches become slow, only the slow logs say which ones, and they have to be on before. */

import { resourcePolicy } from "../../policy.ts";
import { domainTypes, publishesLog } from "../../resources/opensearchDomains.ts";

const kinds = ["SEARCH_SLOW_LOGS", "INDEX_SLOW_LOGS"];

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-slow-logs",
  description: "OpenSearch domains keep their slow logs.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["logging", "monitoring"],
  remediationSteps:
    "Add SEARCH_SLOW_LOGS and INDEX_SLOW_LOGS to logPublishingOptions, then set thresholds on the indices.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html",
  resources: domainTypes,
  check: ({ props, report }) => {
    const missing = kinds.filter((kind) => !publishesLog(props, kind)).join(", ");
    if (missing === "") return;
    report({
      at: "logPublishingOptions",
      found: `without ${missing}`,
      expected: kinds.join(", "),
      fix: `add ${missing}`,
    });
  },
});
