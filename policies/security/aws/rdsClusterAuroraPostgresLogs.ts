/** A log that stays on the instance is deleted after days, and with it: who came in is then known to nobody. */
import { databaseLogs } from "../../../components/standards/databaseLogs.ts";
import { logsPolicy } from "../../resources/rdsLogs.ts";

export const policy = logsPolicy({
  name: "aws-rds-cluster-aurora-postgres-logs",
  description: "Aurora PostgreSQL sends its log to CloudWatch.",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.37" },
    { standard: "Checkov", id: "CKV_AWS_324" },
  ],
  remediationSteps: "Add postgresql to enabledCloudwatchLogsExports; it takes no restart.",
  resources: ["aws:rds/cluster:Cluster"],
  engines: /^aurora-postgresql$/,
  logs: databaseLogs.auroraPostgres,
});
