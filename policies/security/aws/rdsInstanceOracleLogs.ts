/** Logs that stay on the server are deleted after days, and with it: the audit trail is then where the intruder was. */
import { databaseLogs } from "../../../components/standards/databaseLogs.ts";
import { logsPolicy } from "../../resources/rdsLogs.ts";

export const policy = logsPolicy({
  name: "aws-rds-instance-oracle-logs",
  description: "Oracle on RDS sends its logs to CloudWatch.",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.9" },
    { standard: "Checkov", id: "CKV_AWS_129" },
  ],
  remediationSteps: "Add alert, audit, listener and trace to enabledCloudwatchLogsExports; it takes no restart.",
  resources: ["aws:rds/instance:Instance"],
  engines: /^oracle-/,
  logs: databaseLogs.oracle,
});
