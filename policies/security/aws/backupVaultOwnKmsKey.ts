/** Backups under AWS's own key can be shared with no other account, and that key can't be taken from somebody who got in. */
import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-backup-vault-own-kms-key",
  description: "Backup vaults are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_166" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Set kmsKeyArn to a key of your own. This replaces the vault, which has to be empty.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html",
  resources: ["aws:backup/vault:Vault"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKeyArn", props.kmsKeyArn);
    if (finding !== undefined) report(finding);
  },
});
