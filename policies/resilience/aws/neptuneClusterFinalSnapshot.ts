/** With the cluster its automated backups go away; the final snapshot is what is left of it. */
import { resourcePolicy } from "../../policy.ts";
import { Undecided } from "../../undecided.ts";

export const policy = resourcePolicy({
  name: "aws-neptune-cluster-final-snapshot",
  description: "Neptune clusters leave a last snapshot when they are deleted.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [],
  tags: ["backup", "deletion"],
  remediationSteps: "Take skipFinalSnapshot out, and set finalSnapshotIdentifier; it takes no restart.",
  url: "https://docs.aws.amazon.com/neptune/latest/userguide/manage-console-instances-delete.html",
  resources: ["aws:neptune/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.skipFinalSnapshot !== true) return;
    // A replica has no data that its source has not.
    if (props.replicationSourceIdentifier) return;
    if (props.globalClusterIdentifier) {
      throw new Undecided("whether it is a secondary of its globalClusterIdentifier is not seen from here");
    }
    report({
      at: "skipFinalSnapshot",
      expected: "false, with a finalSnapshotIdentifier",
      fix: "set it to false and name the snapshot in finalSnapshotIdentifier",
    });
  },
});
