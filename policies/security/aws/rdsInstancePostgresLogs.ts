/** Logs that stay on the server are deleted after days, and with it: who came in is then known to nobody. */
import { databaseLogs } from "../../../components/standards/databaseLogs.ts";
import { logsPolicy } from "../../resources/rdsLogs.ts";

export const policy = logsPolicy({
  name: "aws-rds-instance-postgres-logs",
  description: "PostgreSQL on RDS sends its logs to CloudWatch.",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.36" },
    { standard: "FSBP", id: "RDS.9" },
    { standard: "Checkov", id: "CKV_AWS_129" },
  ],
  remediationSteps: "Add postgresql and upgrade to enabledCloudwatchLogsExports; it takes no restart.",
  resources: ["aws:rds/instance:Instance"],
  engines: /^postgres$/,
  logs: databaseLogs.postgres,
});
