/** Without a name for its last snapshot a database can't be deleted or replaced: the update stops halfway, with the rest of the stack gone. */

import { resourcePolicy } from "../../policy.ts";
import { given, isReplica } from "../../resources/rdsCopies.ts";

export const policy = resourcePolicy({
  name: "aws-rds-final-snapshot-name",
  description: "RDS instances and clusters that leave a last snapshot behind say how it is called.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["deletion", "backup"],
  remediationSteps: "Set finalSnapshotIdentifier to a name that no snapshot has; it takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.skipFinalSnapshot === true || given(props, "finalSnapshotIdentifier") || isReplica(props)) return;
    report({ at: "finalSnapshotIdentifier", expected: "a name", fix: "set it" });
  },
});
