/** Only with a key of one's own can access to a table's data be granted, logged and ended apart from access to Keyspaces. */

import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";
import { keyProblem } from "../../resources/customerKeys.ts";

export const policy = resourcePolicy({
  name: "aws-keyspaces-table-customer-managed-key",
  description: "Keyspaces tables are encrypted with a customer managed key.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_265" }],
  tags: ["encryption-at-rest"],
  remediationSteps:
    "Set encryptionSpecification to { type: CUSTOMER_MANAGED_KMS_KEY, kmsKeyIdentifier }, with a key that Keyspaces may use. It takes no downtime.",
  url: "https://docs.aws.amazon.com/keyspaces/latest/devguide/EncryptionAtRest.html",
  resources: ["aws:keyspaces/table:Table"],
  check: ({ props, report }) => {
    const encryption = props.encryptionSpecification as Props | undefined | null;
    const own = encryption?.type === "CUSTOMER_MANAGED_KMS_KEY";
    const problem = own ? keyProblem(encryption.kmsKeyIdentifier) : "AWS_OWNED_KMS_KEY";
    if (problem === undefined) return;
    report({
      at: own ? "encryptionSpecification.kmsKeyIdentifier" : "encryptionSpecification.type",
      found: problem,
      expected: "CUSTOMER_MANAGED_KMS_KEY, with the ARN of such a key",
      fix: "create a key in KMS and set type and kmsKeyIdentifier",
    });
  },
});
