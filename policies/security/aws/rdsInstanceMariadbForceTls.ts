/** Without `require_secure_transport` MariaDB takes clear text, rows and all, from any client that asks for it. */
import { tls } from "../../../components/standards/tls.ts";
import { before, isOn, parameterPolicy } from "../../resources/rdsParameters.ts";

export const policy = parameterPolicy({
  name: "aws-rds-instance-mariadb-force-tls",
  description: "MariaDB on RDS refuses connections without TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "RDS.44" },
    { standard: "Checkov", id: "CKV2_AWS_69" },
  ],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps:
    "Set require_secure_transport to 1 in the instance's parameter group, after its clients are seen to use TLS. It takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-44",
  on: "instance",
  engines: /^mariadb$/,
  product: "MariaDB",
  parameter: "require_secure_transport",
  to: "1",
  allowed: isOn,
  byDefault: (version) => (before(version, [...tls.mariadb.forcedByDefaultFrom]) ? "0" : "1"),
  from: [...tls.mariadb.settable],
});
