/** Without `rds.force_ssl` the cluster offers TLS and takes clear text too, passwords and rows included, from any client that asks for it. */
import { tls } from "../../../components/standards/tls.ts";
import { parameterPolicy } from "../../resources/rdsParameters.ts";

export const policy = parameterPolicy({
  name: "aws-rds-cluster-postgres-force-tls",
  description: "PostgreSQL on Aurora and in Multi-AZ DB clusters refuses connections without TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps:
    "Set rds.force_ssl to 1 in the cluster's parameter group, after its clients are seen to use TLS (pg_stat_ssl). It takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html",
  on: "cluster",
  engines: /^(aurora-postgresql|postgres)$/,
  product: "PostgreSQL",
  parameter: "rds.force_ssl",
  to: "1",
  allowed: (value) => value === "1",
  byDefault: ([major], engine) =>
    major >= (engine === "postgres" ? tls.forcedByDefaultFrom : tls.forcedByAuroraFrom) ? "1" : "0",
});
