/** Who owns a vault or a plan, and what it costs, goes by tags. */
import { tagPolicy } from "../../resources/tags.ts";

export const policy = tagPolicy({
  name: "aws-backup-tags",
  description: "Backup vaults, plans and report plans are tagged.",
  // One each for vaults, report plans and plans.
  references: [
    { standard: "SecurityHub", id: "Backup.3" },
    { standard: "SecurityHub", id: "Backup.4" },
    { standard: "SecurityHub", id: "Backup.5" },
  ],
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/backup-controls.html#backup-3",
  resources: ["aws:backup/vault:Vault", "aws:backup/reportPlan:ReportPlan", "aws:backup/plan:Plan"],
});
