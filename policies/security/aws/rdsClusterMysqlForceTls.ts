/** Without `require_secure_transport` the cluster takes clear text, rows and all, from any client that asks for it. */
import { isOn, parameterPolicy } from "../../resources/rdsParameters.ts";

export const policy = parameterPolicy({
  name: "aws-rds-cluster-mysql-force-tls",
  description: "MySQL on Aurora and in Multi-AZ DB clusters refuses connections without TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps:
    "Set require_secure_transport to ON in the cluster's parameter group, after its clients are seen to use TLS. It takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html",
  on: "cluster",
  engines: /^(aurora|aurora-mysql|mysql)$/,
  product: "MySQL",
  parameter: "require_secure_transport",
  to: "ON",
  allowed: isOn,
  byDefault: "OFF",
});
