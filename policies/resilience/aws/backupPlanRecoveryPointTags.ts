/** Which backups belong to whom, and which may be deleted, goes by their tags; a plan's backups have those that it gives them. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf } from "../../read.ts";
import { tagParameters, tagProblem } from "../../tags.ts";

export const policy = resourcePolicy({
  name: "aws-backup-plan-recovery-point-tags",
  description: "Backup plans give tags to their backups.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "SecurityHub", id: "Backup.2" }],
  tags: ["tagging", "backup"],
  remediationSteps: "Set recoveryPointTags in each rule; backups that are there already stay as they are.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/backup-controls.html#backup-2",
  resources: ["aws:backup/plan:Plan"],
  parameters: tagParameters,
  check: ({ props, config, report }) => {
    for (const { place, entry } of entriesOf(props.rules)) {
      const found = tagProblem(entry.recoveryPointTags, config.requiredTags);
      if (found === undefined) continue;
      report({ at: `rules[${place}].recoveryPointTags`, found, expected: "tags", fix: "set tags" });
    }
  },
});
