/** Only with a key of one's own can access to a table's data be granted, logged and ended apart from access to DynamoDB. */

import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-dynamodb-table-own-kms-key",
  description: "DynamoDB tables are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_119" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps:
    "Set serverSideEncryption to { enabled: true, kmsKeyArn }, with a key whose policy lets the table's users use it. It takes no downtime.",
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html",
  resources: ["aws:dynamodb/table:Table"],
  check: ({ props, report }) => {
    const encryption = props.serverSideEncryption as Props | undefined | null;
    // Without it the key is not looked at.
    const key = encryption?.enabled === true ? encryption.kmsKeyArn : undefined;
    const finding = withoutOwnKey("serverSideEncryption.kmsKeyArn", key);
    if (finding !== undefined) report(finding);
  },
});
