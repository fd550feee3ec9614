/** Failed logins, scripts that were refused and shards that broke are only in this log, and gone with the node without it. */

import { resourcePolicy } from "../../policy.ts";
import { domainTypes, publishesLog } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-error-logs",
  description: "OpenSearch domains keep their error logs.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "Opensearch.4" },
    { standard: "FSBP", id: "ES.4" },
    { standard: "Checkov", id: "CKV_AWS_84" },
  ],
  tags: ["logging"],
  remediationSteps:
    "Add ES_APPLICATION_LOGS to logPublishingOptions, with a log group that lets es.amazonaws.com write.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-4",
  resources: domainTypes,
  check: ({ props, report }) => {
    if (publishesLog(props, "ES_APPLICATION_LOGS")) return;
    report({
      at: "logPublishingOptions",
      found: "without ES_APPLICATION_LOGS",
      expected: "ES_APPLICATION_LOGS",
      fix: "add ES_APPLICATION_LOGS",
    });
  },
});
