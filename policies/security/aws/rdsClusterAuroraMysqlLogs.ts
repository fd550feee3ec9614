/** A log that stays on the instance is deleted after days, and with it: why it failed over is then known to nobody. */
import { databaseLogs } from "../../../components/standards/databaseLogs.ts";
import { logsPolicy } from "../../resources/rdsLogs.ts";

export const policy = logsPolicy({
  name: "aws-rds-cluster-aurora-mysql-logs",
  description: "Aurora MySQL sends its error log to CloudWatch.",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_324" }],
  remediationSteps: "Add error to enabledCloudwatchLogsExports; it takes no restart.",
  resources: ["aws:rds/cluster:Cluster"],
  engines: /^aurora(-mysql)?$/,
  logs: databaseLogs.auroraMysql,
});
