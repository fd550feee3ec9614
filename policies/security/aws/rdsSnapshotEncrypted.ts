/** A snapshot of an unencrypted database is the whole of it, readable by whoever it is shared with or leaks to. */
import { stackPolicy } from "../../policy.ts";

const types = {
  "aws:rds/snapshot:Snapshot": {
    source: "dbInstanceIdentifier",
    of: "aws:rds/instance:Instance",
    encrypted: "encrypted",
  },
  "aws:rds/clusterSnapshot:ClusterSnapshot": {
    source: "dbClusterIdentifier",
    of: "aws:rds/cluster:Cluster",
    encrypted: "storageEncrypted",
  },
};

export const policy = stackPolicy({
  name: "aws-rds-snapshot-encrypted",
  description: "RDS snapshots are encrypted at rest.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "RDS.4" },
    { standard: "Checkov", id: "CKV_AWS_146" },
  ],
  tags: ["encryption-at-rest", "backup"],
  remediationSteps:
    "Encrypt the database. For a snapshot that exists, copy it with a kmsKeyId and delete the first one.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-4",
  resources: Object.keys(types),
  check: ({ type, props, report, stack }) => {
    const { source, of, encrypted } = types[type as keyof typeof types];
    const database = stack.referred(source, of);
    // The database says it before there is a snapshot, unless it is a replica or another stack's.
    const declared = database?.props.storageEncrypted;
    if ((declared ?? props[encrypted]) === true) return;
    report({
      at: source,
      found: `an unencrypted snapshot${declared === false ? `, as "${database!.name}" is not encrypted` : ""}`,
      expected: "an encrypted one",
      fix: "encrypt the database, or copy the snapshot with a key and delete this one",
    });
  },
});
