/** Who owns a vault or a plan, and what it costs, goes by tags. */
import { resourcePolicy } from "../../policy.ts";
import { tagParameters, tagProblem } from "../../resources/tags.ts";

export const policy = resourcePolicy({
  name: "aws-backup-tags",
  description: "Vaults, plans and report plans of AWS Backup have tags.",
  enforcementLevel: "disabled",
  severity: "low",
  // One each for vaults, report plans and plans.
  references: [
    { standard: "SecurityHub", id: "Backup.3" },
    { standard: "SecurityHub", id: "Backup.4" },
    { standard: "SecurityHub", id: "Backup.5" },
  ],
  tags: ["tagging", "backup"],
  remediationSteps: "Set tags, or the provider's defaultTags for all resources at once.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/backup-controls.html#backup-3",
  resources: ["aws:backup/vault:Vault", "aws:backup/reportPlan:ReportPlan", "aws:backup/plan:Plan"],
  parameters: tagParameters,
  check: ({ props, config, report }) => {
    const found = tagProblem(props.tags, config.requiredTags);
    if (found === undefined) return;
    report({ at: "tags", found, expected: "tags, such as of the owner and the environment", fix: "set tags" });
  },
});
