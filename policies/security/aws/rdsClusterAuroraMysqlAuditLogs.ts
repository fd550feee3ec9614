/** An audit log that stays on the instance goes away with it, and can be deleted by who broke in. */
import { databaseLogs } from "../../../components/standards/databaseLogs.ts";
import { logsPolicy } from "../../resources/rdsLogs.ts";

export const policy = logsPolicy({
  name: "aws-rds-cluster-aurora-mysql-audit-logs",
  description: "Aurora MySQL sends its audit log to CloudWatch.",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.34" },
    { standard: "Checkov", id: "CKV_AWS_325" },
  ],
  remediationSteps:
    "Add audit to enabledCloudwatchLogsExports, and set server_audit_logging to 1 in the cluster's parameter group.",
  resources: ["aws:rds/cluster:Cluster"],
  engines: /^aurora(-mysql)?$/,
  logs: databaseLogs.auroraMysqlAudit,
});
