/** Without `require_secure_transport` MySQL takes clear text, rows and all, from any client that asks for it. */
import { isOn, parameterPolicy } from "../../resources/rdsParameters.ts";

export const policy = parameterPolicy({
  name: "aws-rds-instance-mysql-force-tls",
  description: "MySQL on RDS refuses connections without TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "SecurityHub", id: "RDS.39" },
    { standard: "Checkov", id: "CKV2_AWS_69" },
  ],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps:
    "Set require_secure_transport to 1 in the instance's parameter group, after its clients are seen to use TLS. It takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-39",
  on: "instance",
  engines: /^mysql$/,
  product: "MySQL",
  parameter: "require_secure_transport",
  to: "1",
  allowed: isOn,
  byDefault: "0",
});
