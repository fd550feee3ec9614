/** Without it everything that clients and standbys are sent goes over the network in clear. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "ssl",
  description: "PostgreSQL offers TLS.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "6.8" }],
  tags: ["encryption-in-transit"],
  remediationSteps:
    "Give the server a certificate and its key (ssl_cert_file, ssl_key_file), set ssl to on, and ask for it with hostssl in pg_hba.conf. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-SSL",
  on: ["docker"],
  byDefault: "off",
  // On RDS it is always on; whether clients have to use it is rds.force_ssl.
  allowed: (value) => switchOf(value) === true,
  expected: "on",
  fix: "set ssl = on, with ssl_cert_file and ssl_key_file",
});
