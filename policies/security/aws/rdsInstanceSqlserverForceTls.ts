/** Without `rds.force_ssl` SQL Server encrypts the login alone, and the rows only for clients that ask for it. */
import { parameterPolicy } from "../../resources/rdsParameters.ts";

export const policy = parameterPolicy({
  name: "aws-rds-instance-sqlserver-force-tls",
  description: "SQL Server on RDS refuses connections without TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "RDS.41" },
    { standard: "Checkov", id: "CKV2_AWS_69" },
  ],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps: "Set rds.force_ssl to 1 in the instance's parameter group and restart the instance.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-41",
  on: "instance",
  engines: /^sqlserver-/,
  product: "SQL Server",
  parameter: "rds.force_ssl",
  to: "1",
  allowed: (value) => value === "1",
  byDefault: "0",
});
