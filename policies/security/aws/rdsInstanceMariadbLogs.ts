/** Logs that stay on the server are deleted after days, and with it: who came in is then known to nobody. */
import { databaseLogs } from "../../../components/standards/databaseLogs.ts";
import { logsPolicy } from "../../resources/rdsLogs.ts";

export const policy = logsPolicy({
  name: "aws-rds-instance-mariadb-logs",
  description: "MariaDB on RDS sends its logs to CloudWatch.",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.42" },
    { standard: "FSBP", id: "RDS.9" },
    { standard: "Checkov", id: "CKV_AWS_129" },
  ],
  remediationSteps:
    "Add audit and error to enabledCloudwatchLogsExports; audit needs the option MARIADB_AUDIT_PLUGIN to be written at all.",
  resources: ["aws:rds/instance:Instance"],
  engines: /^mariadb$/,
  logs: databaseLogs.mariadb,
});
