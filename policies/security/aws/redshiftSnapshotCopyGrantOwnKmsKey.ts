/** Only with a key of one's own can access to the data be taken away in one place, and its use be seen. */

import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-snapshot-copy-grant-own-kms-key",
  description: "Redshift snapshot copies in another region are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_281" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Give the ARN of a KMS key of your own in the region that snapshots are copied to.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html",
  resources: ["aws:redshift/snapshotCopyGrant:SnapshotCopyGrant"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKeyId", props.kmsKeyId);
    if (finding !== undefined) report(finding);
  },
});
