/** Deleting a cluster deletes its automated snapshots too: without a final one a wrong `destroy` is for ever. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-final-snapshot",
  description: "Redshift clusters leave a last snapshot when they are deleted.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["backup", "deletion"],
  remediationSteps: "Set skipFinalSnapshot to false and finalSnapshotIdentifier to a name; nothing restarts.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-snapshots-console.html",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ props, report }) => {
    // Unset is false.
    if (props.skipFinalSnapshot !== true) return;
    report({
      at: "skipFinalSnapshot",
      expected: "false",
      fix: "set it to false, and name the snapshot in finalSnapshotIdentifier",
    });
  },
});
