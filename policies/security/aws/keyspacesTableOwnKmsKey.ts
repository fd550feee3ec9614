/** Only with a key of one's own can access to a table's data be granted, logged and ended apart from access to Keyspaces. */

import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";
import { keyProblem } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-keyspaces-table-own-kms-key",
  description: "Keyspaces tables are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_265" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps:
    "Set encryptionSpecification to { type: CUSTOMER_MANAGED_KMS_KEY, kmsKeyIdentifier }, with a key that Keyspaces may use. It takes no downtime.",
  url: "https://docs.aws.amazon.com/keyspaces/latest/devguide/EncryptionAtRest.html",
  resources: ["aws:keyspaces/table:Table"],
  check: ({ props, report }) => {
    const encryption = props.encryptionSpecification as Props | undefined | null;
    const own = encryption?.type === "CUSTOMER_MANAGED_KMS_KEY";
    const found = own ? keyProblem(encryption.kmsKeyIdentifier) : "a key of AWS's";
    if (found === undefined) return;
    report({
      at: own ? "encryptionSpecification.kmsKeyIdentifier" : "encryptionSpecification.type",
      found,
      expected: "CUSTOMER_MANAGED_KMS_KEY, with the ARN of a KMS key of your own",
      fix: "make an aws.kms.Key with enableKeyRotation, and set type and kmsKeyIdentifier",
    });
  },
});
