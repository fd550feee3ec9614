/** Logs that stay on the server are deleted after days, and with it: what went wrong is then known to nobody. */
import { databaseLogs } from "../../../components/standards/databaseLogs.ts";
import { logsPolicy } from "../../resources/rdsLogs.ts";

export const policy = logsPolicy({
  name: "aws-rds-instance-db2-logs",
  description: "Db2 on RDS sends its logs to CloudWatch.",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_129" }],
  remediationSteps: "Add diag.log and notify.log to enabledCloudwatchLogsExports; it takes no restart.",
  resources: ["aws:rds/instance:Instance"],
  engines: /^db2-/,
  logs: databaseLogs.db2,
});
