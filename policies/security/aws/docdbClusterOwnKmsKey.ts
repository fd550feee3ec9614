/** Only with a key of one's own can snapshots be shared with another account, and access be logged and ended by the key. */

import { resourcePolicy } from "../../policy.ts";
import { refuseRestored } from "../../resources/documentStores.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-docdb-cluster-own-kms-key",
  description: "DocumentDB clusters are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_182" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Set kmsKeyId to the ARN of a key of the account's. This makes the cluster anew.",
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/encryption-at-rest.html",
  resources: ["aws:docdb/cluster:Cluster", "aws:docdb/elasticCluster:ElasticCluster"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKeyId", props.kmsKeyId);
    if (finding === undefined) return;
    refuseRestored(props, "snapshotIdentifier", "restoreToPointInTime");
    report(finding);
  },
});
