/** Logs that stay on the instances are deleted after days, and with them: why it failed over is then known to nobody. */
import { databaseLogs } from "../../../components/standards/databaseLogs.ts";
import { logsPolicy } from "../../resources/rdsLogs.ts";

export const policy = logsPolicy({
  name: "aws-rds-cluster-mysql-logs",
  description: "Multi-AZ DB clusters of MySQL send their logs to CloudWatch.",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_324" }],
  remediationSteps: "Add error and slowquery to enabledCloudwatchLogsExports; it takes no restart.",
  resources: ["aws:rds/cluster:Cluster"],
  engines: /^mysql$/,
  logs: databaseLogs.multiAzMysql,
});
