/** A snapshot under a key that AWS manages can't be shared with another account, where the copy that survives an intruder should be. */

import { stackPolicy } from "../../policy.ts";
import { keyProblem } from "../../resources/kmsKeys.ts";

export const policy = stackPolicy({
  name: "aws-neptune-snapshot-own-kms-key",
  description: "Neptune snapshots are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_280" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps:
    "Encrypt the cluster with a key of the account's and take a new snapshot, or copy the old one with such a key.",
  url: "https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html",
  resources: ["aws:neptune/clusterSnapshot:ClusterSnapshot"],
  check: ({ props, report, stack }) => {
    // Before it is taken only its cluster says.
    const cluster = stack.referred("dbClusterIdentifier", "aws:neptune/cluster:Cluster");
    const problem = keyProblem(cluster === undefined ? props.kmsKeyId : cluster.props.kmsKeyArn);
    if (problem === undefined) return;
    report({
      at: cluster === undefined ? "kmsKeyId" : "dbClusterIdentifier",
      found: cluster === undefined ? problem : `cluster "${cluster.name}" with its kmsKeyArn ${problem}`,
      expected: "a cluster with a KMS key of your own",
      fix: "encrypt the cluster with a KMS key of your own, then take the snapshot anew",
    });
  },
});
