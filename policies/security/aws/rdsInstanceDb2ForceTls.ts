/** Db2 listens in clear text unless `db2comm` names nothing but SSL. */
import { parameterPolicy } from "../../resources/rdsParameters.ts";

export const policy = parameterPolicy({
  name: "aws-rds-instance-db2-force-tls",
  description: "Db2 on RDS refuses connections without TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "Checkov", id: "CKV2_AWS_69" }],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps:
    "Set ssl_svcename to a port and db2comm to SSL in the instance's parameter group, move clients to that port, and restart the instance.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Db2.Concepts.SSL.html",
  on: "instance",
  engines: /^db2-/,
  product: "Db2",
  parameter: "db2comm",
  to: "SSL",
  allowed: (value) => /^ssl$/i.test(value),
  byDefault: "TCPIP",
});
