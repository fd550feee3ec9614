/** Between the nodes documents travel in clear unless the domain encrypts them, and so do the answers to searches. */

import { resourcePolicy } from "../../policy.ts";
import { blockOf, domainTypes } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-node-to-node-encryption",
  description: "OpenSearch nodes encrypt what they tell each other.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "Opensearch.3" },
    { standard: "FSBP", id: "ES.3" },
    { standard: "Checkov", id: "CKV_AWS_6" },
  ],
  tags: ["encryption-in-transit"],
  remediationSteps:
    "Set nodeToNodeEncryption.enabled to true, on an engine from Elasticsearch 6.0 on. It cannot be turned off again.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-3",
  resources: domainTypes,
  check: ({ props, report }) => {
    if (blockOf(props.nodeToNodeEncryption).enabled === true) return;
    report({ at: "nodeToNodeEncryption.enabled", expected: "true", fix: "set it to true" });
  },
});
