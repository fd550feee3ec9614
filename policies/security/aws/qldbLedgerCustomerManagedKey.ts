/** Only with a key of one's own can access to a ledger's data be granted, logged and ended apart from access to QLDB. */

import { resourcePolicy } from "../../policy.ts";
import { keyProblem } from "../../resources/customerKeys.ts";

export const policy = resourcePolicy({
  name: "aws-qldb-ledger-customer-managed-key",
  description: "QLDB ledgers are encrypted with a customer managed key.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["encryption-at-rest"],
  remediationSteps: "Set kmsKey to the ARN of a key of the account's. It takes no downtime.",
  url: "https://docs.aws.amazon.com/qldb/latest/developerguide/encryption-at-rest.html",
  resources: ["aws:qldb/ledger:Ledger"],
  check: ({ props, report }) => {
    const found = props.kmsKey === "AWS_OWNED_KMS_KEY" ? "AWS_OWNED_KMS_KEY" : keyProblem(props.kmsKey);
    if (found === undefined) return;
    report({
      at: "kmsKey",
      found,
      expected: "the ARN of a customer managed key",
      fix: "create a key in KMS and set its ARN",
    });
  },
});
