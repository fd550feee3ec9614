/** Snapshots stay in the region of their cluster: what takes the region, or an attacker with its keys, takes both. */
import { stackPolicy } from "../../policy.ts";

export const policy = stackPolicy({
  name: "aws-redshift-cluster-snapshot-copy",
  description: "Redshift snapshots are copied to another region.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["backup", "region"],
  remediationSteps:
    "Add an aws.redshift.SnapshotCopy for the cluster, with a SnapshotCopyGrant where it has a key of your own. The copies are paid for.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/cross-region-snapshot-copy.html",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ report, stack }) => {
    if (stack.referring("clusterIdentifier", "aws:redshift/snapshotCopy:SnapshotCopy").length > 0) return;
    report({
      at: "clusterIdentifier",
      found: "no SnapshotCopy in the stack is for this cluster",
      expected: "one to another region",
      fix: "add an aws.redshift.SnapshotCopy whose clusterIdentifier is this cluster's",
    });
  },
});
