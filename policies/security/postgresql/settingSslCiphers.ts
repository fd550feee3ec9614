/** By default TLS 1.2 may be spoken without forward secrecy: who records it and gets the server's key later reads it all. */
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { forwardSecret, speaksOldTls } from "../../resources/postgresTls.ts";

export const policy = settingPolicy({
  setting: "ssl_ciphers",
  description: "PostgreSQL takes ciphers with forward secrecy only.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "6.10" }],
  tags: ["encryption-in-transit"],
  remediationSteps:
    "Set ssl_ciphers to a list that begins with ECDHE or DHE throughout, or take TLS 1.3 only. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-SSL-CIPHERS",
  when: speaksOldTls,
  byDefault: { rds: "HIGH:!aNULL:!3DES", docker: "HIGH:MEDIUM:+3DES:!aNULL" },
  allowed: (value) => forwardSecret(value),
  expected: "ECDHE and DHE ciphers only",
  fix: "set ssl_ciphers = ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384",
});
