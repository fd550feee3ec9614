/** A backup that fails every night fails in silence, until it is needed. */
import { stackPolicy } from "../../policy.ts";
import { textOf, textsOf } from "../../read.ts";

/** A job that failed ends with the second as well. */
const telling = ["BACKUP_JOB_FAILED", "BACKUP_JOB_COMPLETED"];

export const policy = stackPolicy({
  name: "aws-backup-vault-notifications",
  description: "Backup vaults tell somebody when a backup fails.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["backup", "monitoring"],
  remediationSteps:
    "Add VaultNotifications for the vault with BACKUP_JOB_COMPLETED and RESTORE_JOB_COMPLETED, or an EventRule on the source aws.backup.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-notifications.html",
  resources: ["aws:backup/vault:Vault"],
  check: ({ report, stack }) => {
    const told = stack
      .referring("backupVaultName", "aws:backup/vaultNotifications:VaultNotifications")
      .some(({ props }) => textsOf(props.backupVaultEvents).some((event) => telling.includes(event)));
    if (told) return;
    const rules = stack.all("aws:cloudwatch/eventRule:EventRule");
    if (rules.some(({ props }) => textOf(props.eventPattern)?.includes("aws.backup"))) return;
    report({
      at: "name",
      found: "no VaultNotifications of the stack that tell of its jobs",
      expected: "VaultNotifications with BACKUP_JOB_COMPLETED",
      fix: "add them, with an SNS topic that somebody reads",
    });
  },
});
