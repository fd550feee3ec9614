/** Audit logs without this parameter say who connected, but not what they asked for. */
import { redshiftParameterPolicy } from "../../resources/redshiftParameters.ts";

export const policy = redshiftParameterPolicy({
  name: "aws-redshift-cluster-user-activity-logging",
  parameter: "enable_user_activity_logging",
  description: "Redshift clusters log the text of queries where audit logging is on.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["audit", "logging", "parameter-group"],
  remediationSteps:
    "Set enable_user_activity_logging to true in the cluster's parameter group. The cluster has to be rebooted.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html",
});
