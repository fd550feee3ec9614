/** Only with a key of one's own can access to the data be taken away in one place, and its use be seen. */

import { resourcePolicy } from "../../policy.ts";
import { blockOf, domainTypes } from "../../resources/opensearchDomains.ts";
import { isOwnKey } from "../../resources/ownership.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-customer-key",
  description: "Domains of OpenSearch are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_247" }],
  tags: ["encryption-at-rest", "customer-managed-key"],
  remediationSteps: "Set encryptAtRest.kmsKeyId to the ARN of a key of your own. This replaces the domain.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html",
  resources: domainTypes,
  check: ({ props, report }) => {
    const { enabled, kmsKeyId } = blockOf(props.encryptAtRest);
    if (enabled === true && isOwnKey(kmsKeyId)) return;
    report({
      at: "encryptAtRest.kmsKeyId",
      found: "no key of your own",
      expected: "a KMS key of your own",
      fix: "set it to the ARN of a KMS key of your own; this replaces the domain",
    });
  },
});
