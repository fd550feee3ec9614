/** What selects backups, pays for them and may delete them goes by tags: a snapshot without its cluster's tags falls out of all three. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-rds-cluster-copy-tags",
  description: "RDS clusters copy their tags to their snapshots.",
  enforcementLevel: "advisory",
  severity: "low",
  // One each for Aurora, PostgreSQL and MySQL.
  references: [
    { standard: "FSBP", id: "RDS.16" },
    { standard: "FSBP", id: "RDS.47" },
    { standard: "FSBP", id: "RDS.48" },
    { standard: "Checkov", id: "CKV_AWS_313" },
  ],
  tags: ["backup", "tagging"],
  remediationSteps:
    "Set copyTagsToSnapshot to true; it takes no restart. Snapshots that are there already stay as they are.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-16",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.copyTagsToSnapshot === true) return;
    report({ at: "copyTagsToSnapshot", expected: "true", fix: "set it to true" });
  },
  remedy: { copyTagsToSnapshot: true },
});
