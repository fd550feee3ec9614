/** The copies in another region are for the day when this one is gone: kept shorter than its own snapshots, they are not there then. */
import { backups } from "../../../components/standards/backups.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-snapshot-copy-retention",
  description: "Redshift snapshot copies in another region are kept long enough.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["backup", "region"],
  remediationSteps: "Set retentionPeriod to 7 days or more, or leave it out.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/cross-region-snapshot-copy.html",
  resources: ["aws:redshift/snapshotCopy:SnapshotCopy"],
  parameters: {
    minimumDays: {
      type: "integer",
      minimum: 1,
      maximum: 35,
      default: backups.minimumRetention,
      description: "Days that snapshots are kept at least.",
    },
  },
  check: ({ props, config, report }) => {
    const days = numberOf(props.retentionPeriod);
    // Unset is 7.
    if (days === undefined || days >= config.minimumDays) return;
    report({
      at: "retentionPeriod",
      expected: `at least ${config.minimumDays} (days)`,
      fix: `set it to ${config.minimumDays} or more`,
    });
  },
});
