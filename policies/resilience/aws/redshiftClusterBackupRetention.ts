/** Automated snapshots are the only way back; AWS keeps them for a day unless it is told, so Friday is gone on Monday. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { minimumDays, tooShort } from "../../resources/retention.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-backup-retention",
  description:
    "Redshift clusters keep their automated snapshots long enough to go back to before a mistake that was noticed late.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "Redshift.3" },
    { standard: "Checkov", id: "CKV_AWS_343" },
  ],
  tags: ["backup"],
  remediationSteps: "Set automatedSnapshotRetentionPeriod; it takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-3",
  resources: ["aws:redshift/cluster:Cluster"],
  parameters: { minimumDays },
  check: ({ props, config, report }) => {
    // Unset is 1.
    const days = numberOf(props.automatedSnapshotRetentionPeriod);
    if (days !== undefined && days >= config.minimumDays) return;
    report(tooShort("automatedSnapshotRetentionPeriod", config.minimumDays));
  },
});
