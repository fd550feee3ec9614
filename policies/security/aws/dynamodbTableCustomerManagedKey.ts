/** Only with a key of one's own can access to a table's data be granted, logged and ended apart from access to DynamoDB. */

import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";
import { keyProblem } from "../../resources/customerKeys.ts";

export const policy = resourcePolicy({
  name: "aws-dynamodb-table-customer-managed-key",
  description: "DynamoDB tables are encrypted with a customer managed key.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_119" }],
  tags: ["encryption-at-rest"],
  remediationSteps:
    "Set serverSideEncryption to { enabled: true, kmsKeyArn }, with a key whose policy lets the table's users use it. It takes no downtime.",
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html",
  resources: ["aws:dynamodb/table:Table"],
  check: ({ props, report }) => {
    const encryption = props.serverSideEncryption as Props | undefined | null;
    // Without it the key is not looked at.
    const problem = encryption?.enabled === true ? keyProblem(encryption.kmsKeyArn) : keyProblem(undefined);
    if (problem === undefined) return;
    report({
      at: "serverSideEncryption.kmsKeyArn",
      found: problem,
      expected: "the ARN of a customer managed key, and enabled set to true",
      fix: "create a key in KMS and set its ARN",
    });
  },
});
