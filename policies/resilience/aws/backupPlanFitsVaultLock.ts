/** A locked vault refuses backups that are to be kept for less or for longer than it says: the jobs fail every night, and nothing else does. */
import { stackPolicy } from "../../policy.ts";
import { entriesOf, numberOf, type Props } from "../../read.ts";

const lock = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";

export const policy = stackPolicy({
  name: "aws-backup-plan-fits-vault-lock",
  description: "Backup plans keep backups for as long as their locked vault takes them.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["backup"],
  remediationSteps:
    "Change lifecycle.deleteAfter of the rule, or minRetentionDays and maxRetentionDays of the vault's lock.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html",
  resources: ["aws:backup/plan:Plan"],
  check: ({ props, report, stack }) => {
    const locks = stack.all(lock);
    if (locks.length === 0) return;
    for (const { place, entry } of entriesOf(props.rules)) {
      const locked = locks.find((one) => one.props.backupVaultName === entry.targetVaultName);
      if (locked === undefined) continue;
      // Unset is for ever.
      const days = numberOf((entry.lifecycle as Props | undefined | null)?.deleteAfter) ?? Number.POSITIVE_INFINITY;
      const from = numberOf(locked.props.minRetentionDays) ?? 1;
      const to = numberOf(locked.props.maxRetentionDays) ?? Number.POSITIVE_INFINITY;
      if (days >= from && days <= to) continue;
      report({
        at: `rules[${place}].lifecycle.deleteAfter`,
        expected: to === Number.POSITIVE_INFINITY ? `at least ${from} (days)` : `${from} to ${to} (days)`,
        fix: "change it, or the lock of its vault",
      });
    }
  },
});
