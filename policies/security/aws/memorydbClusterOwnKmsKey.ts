/** With a key of one's own each use is logged, and taking the key away closes the data. */

import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-memorydb-cluster-own-kms-key",
  description: "MemoryDB clusters are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_201" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Give kmsKeyArn. It can't be changed later: this replaces the cluster.",
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/at-rest-encryption.html",
  resources: ["aws:memorydb/cluster:Cluster"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKeyArn", props.kmsKeyArn);
    if (finding !== undefined) report(finding);
  },
});
