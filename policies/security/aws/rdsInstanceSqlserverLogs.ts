/** Logs that stay on the server are deleted after days, and with it: failed logins and failed jobs are then known to nobody. */
import { databaseLogs } from "../../../components/standards/databaseLogs.ts";
import { logsPolicy } from "../../resources/rdsLogs.ts";

export const policy = logsPolicy({
  name: "aws-rds-instance-sqlserver-logs",
  description: "SQL Server on RDS sends its logs to CloudWatch.",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.40" },
    { standard: "FSBP", id: "RDS.9" },
    { standard: "Checkov", id: "CKV_AWS_129" },
  ],
  remediationSteps: "Add agent and error to enabledCloudwatchLogsExports; it takes no restart.",
  resources: ["aws:rds/instance:Instance"],
  engines: /^sqlserver-(?!ex$)/,
  logs: databaseLogs.sqlServer,
});
