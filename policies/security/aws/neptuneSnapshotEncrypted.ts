/** A snapshot is as readable as the cluster that it is taken of, and is kept, copied and shared for longer. */
import { stackPolicy } from "../../policy.ts";

export const policy = stackPolicy({
  name: "aws-neptune-snapshot-encrypted",
  description: "Neptune snapshots are encrypted at rest.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "Neptune.6" },
    { standard: "Checkov", id: "CKV_AWS_279" },
  ],
  tags: ["encryption-at-rest", "backup"],
  remediationSteps:
    "Encrypt the cluster and take a new snapshot; an old one can be copied with a key, and deleted after.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-6",
  resources: ["aws:neptune/clusterSnapshot:ClusterSnapshot"],
  check: ({ props, report, stack }) => {
    // Before it is taken only its cluster says.
    const cluster = stack.referred("dbClusterIdentifier", "aws:neptune/cluster:Cluster");
    if ((cluster ?? { props }).props.storageEncrypted === true) return;
    report({
      at: cluster === undefined ? "storageEncrypted" : "dbClusterIdentifier",
      ...(cluster && { found: `cluster "${cluster.name}", which is not encrypted` }),
      expected: "an encrypted cluster",
      fix: "encrypt the cluster, then take the snapshot anew",
    });
  },
});
