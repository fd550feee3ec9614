/** Who gets an administrator's rights deletes the backups first; a locked vault keeps them from everybody. */
import { stackPolicy } from "../../policy.ts";

export const policy = stackPolicy({
  name: "aws-backup-vault-lock",
  description: "Backup vaults are locked.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["backup", "deletion"],
  remediationSteps:
    "Add a VaultLockConfiguration with minRetentionDays. Without changeableForDays it can be taken off by who has the right; with it never.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html",
  resources: ["aws:backup/vault:Vault"],
  check: ({ report, stack }) => {
    const locks = stack.referring("backupVaultName", "aws:backup/vaultLockConfiguration:VaultLockConfiguration");
    if (locks.length > 0) return;
    report({
      at: "name",
      found: "no VaultLockConfiguration of the stack for it",
      expected: "a lock",
      fix: "add a VaultLockConfiguration whose backupVaultName is this vault",
    });
  },
});
