/** The last snapshot, taken as a database is deleted, is the only copy that outlives a deletion made by mistake. */

import { resourcePolicy } from "../../policy.ts";
import { isReplica } from "../../resources/rdsCopies.ts";

export const policy = resourcePolicy({
  name: "aws-rds-final-snapshot",
  description: "RDS instances and clusters leave a snapshot behind when they are deleted.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["deletion", "backup"],
  remediationSteps:
    "Remove skipFinalSnapshot and give finalSnapshotIdentifier a name, and run pulumi up before any deletion: it reads them from the state.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    // AWS takes none of a replica.
    if (props.skipFinalSnapshot !== true || isReplica(props)) return;
    report({
      at: "skipFinalSnapshot",
      expected: "false",
      fix: "remove it, and name the snapshot by finalSnapshotIdentifier",
    });
  },
});
