/** A snapshot is as readable as the cluster that it is taken of, and is kept, copied and shared for longer. */
import { stackPolicy } from "../../policy.ts";

export const policy = stackPolicy({
  name: "aws-docdb-snapshot-encrypted",
  description: "DocumentDB snapshots are encrypted at rest.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["encryption-at-rest", "backup"],
  remediationSteps:
    "Encrypt the cluster and take a new snapshot; an old one can be copied with a key, and deleted after.",
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/encryption-at-rest.html",
  resources: ["aws:docdb/clusterSnapshot:ClusterSnapshot"],
  check: ({ props, report, stack }) => {
    // Before it is taken only its cluster says.
    const cluster = stack.referred("dbClusterIdentifier", "aws:docdb/cluster:Cluster");
    if ((cluster ?? { props }).props.storageEncrypted === true) return;
    report({
      at: cluster === undefined ? "storageEncrypted" : "dbClusterIdentifier",
      ...(cluster && { found: `cluster "${cluster.name}", which is not encrypted` }),
      expected: "an encrypted cluster",
      fix: "encrypt the cluster, then take the snapshot anew",
    });
  },
});
