/** Patches restart a database. Without a window of its own that is at an hour that AWS drew by lot, which may be the busiest. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { cluster } from "../../resources/rdsTopology.ts";

export const policy = resourcePolicy({
  name: "aws-rds-maintenance-window",
  description: "RDS instances and clusters say when they may be patched.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["availability", "maintenance"],
  remediationSteps: "Set the maintenance window to the quietest half hour of the week, in UTC; it takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Maintenance.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ type, props, report }) => {
    const at = type === cluster ? "preferredMaintenanceWindow" : "maintenanceWindow";
    if (textOf(props[at])) return;
    report({ at, expected: "a window, such as sun:04:00-sun:04:30", fix: "set it to a quiet time" });
  },
});
