/** AWS refuses windows for backups and for maintenance that overlap, in the middle of an update that has changed other things already. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { cluster } from "../../resources/rdsTopology.ts";
import { dailyWindow, overlap, weeklyWindow } from "../../resources/rdsWindows.ts";

export const policy = resourcePolicy({
  name: "aws-rds-windows-apart",
  description: "RDS instances and clusters have windows for backups and maintenance that do not overlap.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["backup", "maintenance"],
  remediationSteps: "Move one of the two windows; it takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ type, props, report }) => {
    const [backupAt, maintenanceAt] =
      type === cluster
        ? ["preferredBackupWindow", "preferredMaintenanceWindow"]
        : ["backupWindow", "maintenanceWindow"];
    const backup = dailyWindow(textOf(props[backupAt]) ?? "");
    const maintenance = weeklyWindow(textOf(props[maintenanceAt]) ?? "");
    if (backup === undefined || maintenance === undefined || !overlap(backup, maintenance)) return;
    report({ at: backupAt, expected: `outside of ${maintenanceAt}`, fix: "move it, or the other" });
  },
});
