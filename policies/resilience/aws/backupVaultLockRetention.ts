/** A lock without a shortest retention keeps what its plan keeps: who may change the plan has the backups deleted tomorrow. */
import { backups } from "../../../components/standards/backups.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-backup-vault-lock-retention",
  description: "Backup vault locks say how long backups are kept at least.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["backup", "deletion"],
  remediationSteps:
    "Set minRetentionDays. It is for backups made from then on; a plan that keeps them for less fails, so change that first.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html",
  resources: ["aws:backup/vaultLockConfiguration:VaultLockConfiguration"],
  parameters: {
    minimumDays: {
      type: "integer",
      minimum: 1,
      default: backups.minimumRetention,
      description: "Days that backups are kept at least.",
    },
  },
  check: ({ props, config, report }) => {
    // Unset is 1.
    if ((numberOf(props.minRetentionDays) ?? 1) >= config.minimumDays) return;
    report({
      at: "minRetentionDays",
      expected: `at least ${config.minimumDays} (days)`,
      fix: `set it to ${config.minimumDays} or more`,
    });
  },
});
