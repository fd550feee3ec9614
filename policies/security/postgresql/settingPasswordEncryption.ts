/** A hash by MD5 can be tried by the billion a second, and logs in by itself for whoever has it. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "password_encryption",
  description: "PostgreSQL keeps passwords as SCRAM verifiers.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "pgdsat", id: "5.12" }],
  tags: ["authentication"],
  remediationSteps:
    "Set password_encryption to scram-sha-256, then set each password again: the old ones stay as they are.",
  url: "https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-PASSWORD-ENCRYPTION",
  byDefault: (_platform, major) => ((major ?? 14) < 14 ? "md5" : "scram-sha-256"),
  allowed: (value) => value.toLowerCase() === "scram-sha-256",
  expected: "scram-sha-256",
  fix: "set password_encryption = scram-sha-256",
});
