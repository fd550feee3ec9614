/** Only with a key of one's own can access to a database's data be granted, logged and ended apart from access to Timestream. */

import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-timestream-database-own-kms-key",
  description: "Timestream databases are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_160" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Set kmsKeyId to the ARN of a key of the account's. It takes no downtime.",
  url: "https://docs.aws.amazon.com/timestream/latest/developerguide/EncryptionAtRest.html",
  resources: ["aws:timestreamwrite/database:Database"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKeyId", props.kmsKeyId);
    if (finding !== undefined) report(finding);
  },
});
