/** A log that stays on the server is deleted after days, and with it: failed logins are then known to nobody. */
import { databaseLogs } from "../../../components/standards/databaseLogs.ts";
import { logsPolicy } from "../../resources/rdsLogs.ts";

export const policy = logsPolicy({
  name: "aws-rds-instance-sqlserver-express-logs",
  description: "SQL Server Express on RDS sends its log to CloudWatch.",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.40" },
    { standard: "FSBP", id: "RDS.9" },
    { standard: "Checkov", id: "CKV_AWS_129" },
  ],
  remediationSteps: "Add error to enabledCloudwatchLogsExports; it takes no restart. Express has no agent.",
  resources: ["aws:rds/instance:Instance"],
  engines: /^sqlserver-ex$/,
  logs: databaseLogs.sqlServerExpress,
});
