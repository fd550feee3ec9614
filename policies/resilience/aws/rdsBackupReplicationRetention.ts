/** The copy of the backups in another region has a retention of its own; where that is shorter, the day that is needed is not there. */
import { backups } from "../../../components/standards/backups.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

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
    // Unset is 7.
    if ((numberOf(props.retentionPeriod) ?? 7) >= config.minimumDays) return;
    report({
      at: "retentionPeriod",
      expected: `at least ${config.minimumDays} (days)`,
      fix: `set it to ${config.minimumDays} or more`,
    });
  },
});
