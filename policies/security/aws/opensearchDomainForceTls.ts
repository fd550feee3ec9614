/** The endpoint answers plain HTTP too unless it is told: then passwords and documents are there to read on the way. */

import { resourcePolicy } from "../../policy.ts";
import { blockOf, domainTypes } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-force-tls",
  description: "OpenSearch domains take HTTPS only.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "Checkov", id: "CKV_AWS_83" }],
  tags: ["encryption-in-transit"],
  remediationSteps: "Set domainEndpointOptions.enforceHttps to true, after its clients are seen to use https.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createupdatedomains.html",
  resources: domainTypes,
  check: ({ props, report }) => {
    const options = props.domainEndpointOptions;
    // Unset is true, but only in a block that is there: AWS's own default is false.
    if (typeof options === "object" && options !== null && blockOf(options).enforceHttps !== false) return;
    report({ at: "domainEndpointOptions.enforceHttps", expected: "true", fix: "set it to true" });
  },
});
