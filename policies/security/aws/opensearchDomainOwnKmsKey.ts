/** Only with a key of one's own can access to the data be taken away in one place, and its use be seen. */

import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";
import { blockOf, domainTypes } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-own-kms-key",
  description: "OpenSearch domains are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_247" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Set encryptAtRest.kmsKeyId to the ARN of a key of your own. This replaces the domain.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html",
  resources: domainTypes,
  check: ({ props, report }) => {
    const { enabled, kmsKeyId } = blockOf(props.encryptAtRest);
    const finding = withoutOwnKey("encryptAtRest.kmsKeyId", enabled === true ? kmsKeyId : undefined);
    if (finding !== undefined) report(finding);
  },
});
