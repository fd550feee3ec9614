/** Backups in another region are there for the day that the first region or its keys are lost, so they need a key that lives there. */
import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-rds-backup-replication-own-kms-key",
  description: "RDS backups replicated to another region are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_245" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Name a KMS key of the destination's region as kmsKeyId. This starts the replication anew.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html",
  resources: ["aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKeyId", props.kmsKeyId);
    if (finding !== undefined) report(finding);
  },
});
