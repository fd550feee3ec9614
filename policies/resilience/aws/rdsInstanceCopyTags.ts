/** What selects backups, pays for them and may delete them goes by tags: a snapshot without its instance's tags falls out of all three. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-copy-tags",
  description: "RDS instances copy their tags to their snapshots.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [
    { standard: "FSBP", id: "RDS.17" },
    { standard: "Checkov", id: "CKV2_AWS_60" },
  ],
  tags: ["backup", "tagging"],
  remediationSteps:
    "Set copyTagsToSnapshot to true; it takes no restart. Snapshots that are there already stay as they are.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-17",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report }) => {
    if (props.copyTagsToSnapshot === true) return;
    report({ at: "copyTagsToSnapshot", expected: "true", fix: "set it to true" });
  },
  remedy: { copyTagsToSnapshot: true },
});
