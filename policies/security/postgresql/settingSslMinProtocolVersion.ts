/** TLS before 1.2 can be broken on the way, and clients take it when they are made to. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "ssl_min_protocol_version",
  description: "PostgreSQL takes no TLS before 1.2.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["encryption-in-transit"],
  remediationSteps: "Remove ssl_min_protocol_version, or set it to TLSv1.2 or TLSv1.3. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-SSL-MIN-PROTOCOL-VERSION",
  byDefault: "TLSv1.2",
  allowed: (value) => /^TLSv1\.[23]$/i.test(value),
  expected: "TLSv1.2 or TLSv1.3",
  fix: "set ssl_min_protocol_version = TLSv1.3",
});
