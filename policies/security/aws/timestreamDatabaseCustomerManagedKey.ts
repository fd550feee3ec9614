/** Only with a key of one's own can access to a database's data be granted, logged and ended apart from access to Timestream. */

import { resourcePolicy } from "../../policy.ts";
import { keyProblem } from "../../resources/customerKeys.ts";

export const policy = resourcePolicy({
  name: "aws-timestream-database-customer-managed-key",
  description: "Timestream databases are encrypted with a customer managed key.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_160" }],
  tags: ["encryption-at-rest"],
  remediationSteps: "Set kmsKeyId to the ARN of a key of the account's. It takes no downtime.",
  url: "https://docs.aws.amazon.com/timestream/latest/developerguide/EncryptionAtRest.html",
  resources: ["aws:timestreamwrite/database:Database"],
  check: ({ props, report }) => {
    const found = keyProblem(props.kmsKeyId);
    if (found === undefined) return;
    report({
      at: "kmsKeyId",
      found,
      expected: "the ARN of a customer managed key",
      fix: "create a key in KMS and set its ARN",
    });
  },
});
