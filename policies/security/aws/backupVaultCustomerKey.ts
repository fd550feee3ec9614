/** Backups under AWS's own key can be shared with no other account, and that key can't be taken from somebody who got in. */
import { resourcePolicy } from "../../policy.ts";
import { isOwnKey, keyFound } from "../../resources/rdsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-backup-vault-customer-key",
  description: "Backup vaults are encrypted with a key of the customer's.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_166" }],
  tags: ["encryption-at-rest", "backup"],
  remediationSteps: "Set kmsKeyArn to a key of your own. This replaces the vault, which has to be empty.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html",
  resources: ["aws:backup/vault:Vault"],
  check: ({ props, report }) => {
    if (isOwnKey(props.kmsKeyArn)) return;
    report({
      at: "kmsKeyArn",
      found: keyFound(props.kmsKeyArn),
      expected: "the ARN of a KMS key of your own",
      fix: "make an aws.kms.Key with enableKeyRotation and give its ARN",
    });
  },
});
