/** With it everybody reads and changes every large object. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "lo_compat_privileges",
  description: "PostgreSQL checks the rights on large objects.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "6.5" }],
  tags: ["permissions"],
  remediationSteps: "Remove lo_compat_privileges, and grant rights on the large objects to those who need them.",
  url: "https://www.postgresql.org/docs/current/runtime-config-compatible.html#GUC-LO-COMPAT-PRIVILEGES",
  on: ["docker"],
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off",
  fix: "set lo_compat_privileges = off",
});
