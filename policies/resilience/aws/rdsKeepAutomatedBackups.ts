/** Deleting a database deletes its automated backups at once by default, and with them every minute but that of its last snapshot. */

import { resourcePolicy } from "../../policy.ts";
import { isReplica } from "../../resources/rdsCopies.ts";

export const policy = resourcePolicy({
  name: "aws-rds-keep-automated-backups",
  description: "RDS instances and clusters leave their automated backups behind when they are deleted.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["deletion", "backup"],
  remediationSteps:
    "Set deleteAutomatedBackups to false; it takes no restart. After a deletion the backups stay for the days of backupRetentionPeriod.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.Retaining.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    // Unset is true.
    if (props.deleteAutomatedBackups === false || isReplica(props)) return;
    report({ at: "deleteAutomatedBackups", expected: "false", fix: "set it to false" });
  },
});
