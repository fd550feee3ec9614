/** Under the key that AWS owns nobody can see who decrypted a table, nor take the key away from anybody. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dynamodb-table-kms-key",
  description: "DynamoDB tables are encrypted with a key of the account's KMS.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["encryption-at-rest"],
  remediationSteps: "Set serverSideEncryption.enabled to true. It takes no downtime; calls of KMS cost.",
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html",
  resources: ["aws:dynamodb/table:Table"],
  check: ({ props, report }) => {
    const encryption = props.serverSideEncryption as Props | undefined | null;
    if (encryption?.enabled === true) return;
    report({ at: "serverSideEncryption.enabled", expected: "true", fix: "set it to true" });
  },
});
