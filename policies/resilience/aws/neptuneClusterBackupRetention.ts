/** Neptune keeps backups for one day unless it is told otherwise: a mistake of a Friday is final on Saturday. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { minimumDays, tooShort } from "../../resources/retention.ts";

export const policy = resourcePolicy({
  name: "aws-neptune-cluster-backup-retention",
  description: "Neptune clusters keep their backups long enough to go back to before a mistake that was noticed late.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "Neptune.5" },
    { standard: "Checkov", id: "CKV_AWS_361" },
  ],
  tags: ["backup"],
  remediationSteps: "Set backupRetentionPeriod; it takes no downtime.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-5",
  resources: ["aws:neptune/cluster:Cluster"],
  parameters: { minimumDays },
  check: ({ props, config, report }) => {
    // Unset is 1.
    if ((numberOf(props.backupRetentionPeriod) ?? 1) >= config.minimumDays) return;
    report(tooShort("backupRetentionPeriod", config.minimumDays));
  },
});
