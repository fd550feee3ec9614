/** Backups in another region are there for the day that the first region or its keys are lost, so they need a key that lives there. */
import { resourcePolicy } from "../../policy.ts";
import { isOwnKey, keyFound } from "../../resources/rdsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-rds-backup-replication-own-key",
  description: "Backups replicated to another region are encrypted with a key of the account's own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_245" }],
  tags: ["encryption-at-rest", "customer-key"],
  remediationSteps: "Name a KMS key of the destination's region as kmsKeyId. This starts the replication anew.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html",
  resources: ["aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication"],
  check: ({ props, report }) => {
    if (isOwnKey(props.kmsKeyId)) return;
    report({
      at: "kmsKeyId",
      found: keyFound(props.kmsKeyId),
      expected: "a key of your own",
      fix: "name a KMS key of your own, of the region it is replicated to",
    });
  },
});
