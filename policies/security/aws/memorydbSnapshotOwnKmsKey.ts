/** With a key of one's own each use is logged, and taking the key away closes the data. */

import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-memorydb-snapshot-own-kms-key",
  description: "MemoryDB snapshots are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_278" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Give kmsKeyArn. This replaces the snapshot.",
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/at-rest-encryption.html",
  resources: ["aws:memorydb/snapshot:Snapshot"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKeyArn", props.kmsKeyArn);
    if (finding !== undefined) report(finding);
  },
});
