/** Neptune keeps backups for one day unless it is told otherwise: a mistake of a Friday is final on Saturday. */
import { backups } from "../../../components/standards/backups.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

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
    // Unset is 1.
    if ((numberOf(props.backupRetentionPeriod) ?? 1) >= config.minimumDays) return;
    report({
      at: "backupRetentionPeriod",
      expected: `at least ${config.minimumDays} (days)`,
      fix: `set it to ${config.minimumDays} or more`,
    });
  },
});
