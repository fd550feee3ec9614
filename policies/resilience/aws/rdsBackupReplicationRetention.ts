/** The copy of the backups in another region has a retention of its own; where that is shorter, the day that is needed is not there. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { minimumDays, tooShort } from "../../resources/retention.ts";

export const policy = resourcePolicy({
  name: "aws-rds-backup-replication-retention",
  description: "RDS backups replicated to another region are kept long enough.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [],
  tags: ["backup", "region"],
  remediationSteps: "Set retentionPeriod, or remove it, which makes it 7 days.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html",
  resources: ["aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication"],
  parameters: { minimumDays },
  check: ({ props, config, report }) => {
    // Unset is 7.
    if ((numberOf(props.retentionPeriod) ?? 7) >= config.minimumDays) return;
    report(tooShort("retentionPeriod", config.minimumDays));
  },
});
