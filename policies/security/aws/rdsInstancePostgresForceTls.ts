/** Without `rds.force_ssl` the server offers TLS and takes clear text too, passwords and rows included, from any client that asks for it. */
import { tls } from "../../../components/standards/tls.ts";
import { parameterPolicy } from "../../resources/rdsParameters.ts";

export const policy = parameterPolicy({
  name: "aws-rds-instance-postgres-force-tls",
  description: "PostgreSQL on RDS refuses connections without TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "SecurityHub", id: "RDS.38" },
    { standard: "Checkov", id: "CKV2_AWS_69" },
  ],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps:
    "Set rds.force_ssl to 1 in the instance's parameter group, after its clients are seen to use TLS (pg_stat_ssl). It takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-38",
  on: "instance",
  engines: /^postgres$/,
  product: "PostgreSQL",
  parameter: "rds.force_ssl",
  to: "1",
  allowed: (value) => value === "1",
  byDefault: ([major]) => (major >= tls.forcedByDefaultFrom ? "1" : "0"),
});
