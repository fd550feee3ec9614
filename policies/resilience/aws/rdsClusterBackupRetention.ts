/** AWS keeps a cluster's backups for one day unless told otherwise: a mistake on Friday evening is past help on Monday. */
import { backups } from "../../../components/standards/backups.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { isReplica } from "../../resources/rdsCopies.ts";

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
  parameters: {
    minimumDays: {
      type: "integer",
      minimum: 1,
      maximum: 35,
      default: backups.minimumRetention,
      description: "Days that backups are kept at least.",
    },
  },
  check: ({ props, config, report }) => {
    if (isReplica(props)) return;
    // Unset is 1.
    if ((numberOf(props.backupRetentionPeriod) ?? 1) >= config.minimumDays) return;
    report({
      at: "backupRetentionPeriod",
      expected: `at least ${config.minimumDays} (days)`,
      fix: `set it to ${config.minimumDays} or more`,
    });
  },
});
