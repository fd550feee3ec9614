/** Without encryption a disk or a snapshot that gets away is the data itself; it can be turned on later, but hardly ever is. */

import { resourcePolicy } from "../../policy.ts";
import { blockOf, domainTypes } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-encrypted",
  description: "OpenSearch domains are encrypted at rest.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "Opensearch.1" },
    { standard: "FSBP", id: "ES.1" },
    { standard: "Checkov", id: "CKV_AWS_5" },
  ],
  tags: ["encryption-at-rest"],
  remediationSteps:
    "Set encryptAtRest.enabled to true; from Elasticsearch 6.7 on by a blue/green deployment, before that it replaces the domain.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-1",
  resources: domainTypes,
  check: ({ props, report }) => {
    if (blockOf(props.encryptAtRest).enabled === true) return;
    report({ at: "encryptAtRest.enabled", expected: "true", fix: "set it to true" });
  },
});
