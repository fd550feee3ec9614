/** Logs that stay on the server are deleted after days, and with it: who came in is then known to nobody. */
import { databaseLogs } from "../../../components/standards/databaseLogs.ts";
import { logsPolicy } from "../../resources/rdsLogs.ts";

export const policy = logsPolicy({
  name: "aws-rds-instance-mysql-logs",
  description: "MySQL on RDS sends its logs to CloudWatch.",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.9" },
    { standard: "Checkov", id: "CKV_AWS_129" },
  ],
  remediationSteps:
    "Add audit, error and slowquery to enabledCloudwatchLogsExports; audit needs the option MARIADB_AUDIT_PLUGIN to be written at all.",
  resources: ["aws:rds/instance:Instance"],
  engines: /^mysql$/,
  logs: databaseLogs.mysql,
});
