/** DocumentDB keeps backups for one day unless it is told otherwise: a mistake of a Friday is final on Saturday. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { minimumDays, tooShort } from "../../resources/retention.ts";

export const policy = resourcePolicy({
  name: "aws-docdb-cluster-backup-retention",
  description:
    "DocumentDB clusters keep their backups long enough to go back to before a mistake that was noticed late.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "DocumentDB.2" },
    { standard: "Checkov", id: "CKV_AWS_360" },
  ],
  tags: ["backup"],
  remediationSteps: "Set backupRetentionPeriod; it takes no downtime.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-2",
  resources: ["aws:docdb/cluster:Cluster", "aws:docdb/elasticCluster:ElasticCluster"],
  parameters: { minimumDays },
  check: ({ props, config, report }) => {
    // Unset is 1.
    if ((numberOf(props.backupRetentionPeriod) ?? 1) >= config.minimumDays) return;
    report(tooShort("backupRetentionPeriod", config.minimumDays));
  },
});
