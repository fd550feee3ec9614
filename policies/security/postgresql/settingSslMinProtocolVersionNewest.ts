/** TLS 1.2 still has key exchanges that a key stolen later opens, and ciphers with known weaknesses; 1.3 has none of them. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "ssl_min_protocol_version",
  name: "postgresql-setting-ssl-min-protocol-version-newest",
  description: "PostgreSQL takes TLS 1.3 only.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "6.9" }],
  tags: ["encryption-in-transit"],
  remediationSteps:
    "Set ssl_min_protocol_version to TLSv1.3, once all clients have it (libpq with OpenSSL 1.1.1, Java 11). It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-SSL-MIN-PROTOCOL-VERSION",
  byDefault: "TLSv1.2",
  allowed: (value) => /^TLSv1\.3$/i.test(value),
  expected: "TLSv1.3",
  fix: "set ssl_min_protocol_version = TLSv1.3",
});
