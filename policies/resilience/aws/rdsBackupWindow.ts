/** The daily snapshot slows an instance down, and stops it for seconds in one zone. Without a window that is when AWS drew it by lot. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { isReplica } from "../../resources/rdsCopies.ts";
import { cluster } from "../../resources/rdsTopology.ts";

export const policy = resourcePolicy({
  name: "aws-rds-backup-window",
  description: "RDS instances and clusters say when they are backed up.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["backup"],
  remediationSteps: "Set the backup window to a quiet half hour of the day, in UTC; it takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ type, props, report }) => {
    const at = type === cluster ? "preferredBackupWindow" : "backupWindow";
    if (isReplica(props) || textOf(props[at])) return;
    report({ at, expected: "a window, such as 02:00-02:30", fix: "set it to a quiet time" });
  },
});
