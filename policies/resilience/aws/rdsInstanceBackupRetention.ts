/** Without automated backups there is no way back to a minute before the mistake; with a day of them, none after a week-end. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { isReplica, isRestored } from "../../resources/rdsCopies.ts";
import { minimumDays, tooShort } from "../../resources/retention.ts";
import { Undecided } from "../../undecided.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-backup-retention",
  description: "RDS instances keep their backups long enough to go back to before a mistake that was noticed late.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "RDS.11" },
    { standard: "Checkov", id: "CKV_AWS_133" },
  ],
  tags: ["backup"],
  remediationSteps: "Set backupRetentionPeriod. From 0 this restarts the instance; between other values it does not.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-11",
  resources: ["aws:rds/instance:Instance"],
  parameters: { minimumDays },
  check: ({ props, config, report }) => {
    // A replica takes its backups from its source unless it says otherwise.
    if (isReplica(props)) return;
    const days = numberOf(props.backupRetentionPeriod);
    if (days === undefined && isRestored(props))
      throw new Undecided("backupRetentionPeriod is that of what it is restored from");
    // Unset is 0 for an instance made by the provider.
    if (days !== undefined && days >= config.minimumDays) return;
    report(tooShort("backupRetentionPeriod", config.minimumDays));
  },
});
