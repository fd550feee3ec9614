/** Only with a key of one's own can access to a ledger's data be granted, logged and ended apart from access to QLDB. */

import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-qldb-ledger-own-kms-key",
  description: "QLDB ledgers are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Set kmsKey to the ARN of a key of the account's. It takes no downtime.",
  url: "https://docs.aws.amazon.com/qldb/latest/developerguide/encryption-at-rest.html",
  resources: ["aws:qldb/ledger:Ledger"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKey", props.kmsKey);
    if (finding !== undefined) report(finding);
  },
});
