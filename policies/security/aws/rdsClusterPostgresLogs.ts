/** Logs that stay on the instances are deleted after days, and with them: who came in is then known to nobody. */
import { databaseLogs } from "../../../components/standards/databaseLogs.ts";
import { logsPolicy } from "../../resources/rdsLogs.ts";

export const policy = logsPolicy({
  name: "aws-rds-cluster-postgres-logs",
  description: "Multi-AZ DB clusters of PostgreSQL send their logs to CloudWatch.",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_324" }],
  remediationSteps: "Add postgresql and upgrade to enabledCloudwatchLogsExports; it takes no restart.",
  resources: ["aws:rds/cluster:Cluster"],
  engines: /^postgres$/,
  logs: databaseLogs.postgres,
});
