/** With a key of one's own each use is logged, and taking the key away closes the data and its snapshots. */

import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-own-kms-key",
  description: "ElastiCache caches are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_191" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Give kmsKeyId. It can't be changed later: this replaces the cache.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html",
  resources: ["aws:elasticache/replicationGroup:ReplicationGroup", "aws:elasticache/serverlessCache:ServerlessCache"],
  check: ({ props, report }) => {
    // A secondary of a global group has the group's.
    if (textOf(props.globalReplicationGroupId)) return;
    const finding = withoutOwnKey("kmsKeyId", props.kmsKeyId);
    if (finding !== undefined) report(finding);
  },
});
