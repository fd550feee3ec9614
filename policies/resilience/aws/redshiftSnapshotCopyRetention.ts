/** The copies in another region are for the day when this one is gone: kept shorter than its own snapshots, they are not there then. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { minimumDays, tooShort } from "../../resources/retention.ts";

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
  parameters: { minimumDays },
  check: ({ props, config, report }) => {
    const days = numberOf(props.retentionPeriod);
    // Unset is 7.
    if (days === undefined || days >= config.minimumDays) return;
    report(tooShort("retentionPeriod", config.minimumDays));
  },
});
