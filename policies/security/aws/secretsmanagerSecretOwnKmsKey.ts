/** With a key of one's own each use is logged, and taking the key away closes the data. */

import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-secretsmanager-secret-own-kms-key",
  description: "Secrets are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_149" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Give kmsKeyId, and let those who read the secret use the key; it takes no restart.",
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html",
  resources: ["aws:secretsmanager/secret:Secret"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKeyId", props.kmsKeyId);
    if (finding !== undefined) report(finding);
  },
});
