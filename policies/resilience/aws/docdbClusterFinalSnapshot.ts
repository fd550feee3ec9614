/** With the cluster its automated backups go away; the final snapshot is what is left of it. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-docdb-cluster-final-snapshot",
  description: "DocumentDB clusters leave a last snapshot when they are deleted.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [],
  tags: ["backup", "deletion"],
  remediationSteps: "Take skipFinalSnapshot out, and set finalSnapshotIdentifier; it takes no restart.",
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/db-cluster-delete.html",
  resources: ["aws:docdb/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.skipFinalSnapshot !== true) return;
    // A secondary of a global cluster has no user of its own, and no data that the primary has not.
    if (props.globalClusterIdentifier && props.masterUsername === undefined) return;
    report({
      at: "skipFinalSnapshot",
      expected: "false, with a finalSnapshotIdentifier",
      fix: "set it to false and name the snapshot in finalSnapshotIdentifier",
    });
  },
});
