/** A copy under AWS's own key can't be restored by another account, so it does not survive the loss of the first one. */
import { resourcePolicy } from "../../policy.ts";
import { isOwnKey, keyFound } from "../../resources/rdsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-rds-snapshot-copy-own-key",
  description: "Copies of snapshots are encrypted with a key of the account's own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_266" }],
  tags: ["encryption-at-rest", "customer-key"],
  remediationSteps: "Name a KMS key of the destination's region as kmsKeyId. This makes the copy anew.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html",
  resources: ["aws:rds/snapshotCopy:SnapshotCopy", "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy"],
  check: ({ props, report }) => {
    if (isOwnKey(props.kmsKeyId)) return;
    report({
      at: "kmsKeyId",
      found: keyFound(props.kmsKeyId),
      expected: "a key of your own",
      fix: "name a KMS key of your own, of the region it is copied to",
    });
  },
});
