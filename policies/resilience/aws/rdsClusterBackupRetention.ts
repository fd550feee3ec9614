/** AWS keeps a cluster's backups for one day unless told otherwise: a mistake on Friday evening is past help on Monday. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { isReplica } from "../../resources/rdsCopies.ts";
import { minimumDays, tooShort } from "../../resources/retention.ts";

export const policy = resourcePolicy({
  name: "aws-rds-cluster-backup-retention",
  description: "RDS clusters keep their backups long enough to go back to before a mistake that was noticed late.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "SecurityHub", id: "RDS.50" },
    { standard: "Checkov", id: "CKV_AWS_133" },
  ],
  tags: ["backup"],
  remediationSteps: "Set backupRetentionPeriod; it takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-50",
  resources: ["aws:rds/cluster:Cluster"],
  parameters: { minimumDays },
  check: ({ props, config, report }) => {
    if (isReplica(props)) return;
    // Unset is 1.
    if ((numberOf(props.backupRetentionPeriod) ?? 1) >= config.minimumDays) return;
    report(tooShort("backupRetentionPeriod", config.minimumDays));
  },
});
