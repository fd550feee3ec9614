/** Backslashes then escape in plain strings: applications that double quotes only, as the standard says, can be injected into. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "standard_conforming_strings",
  description: "PostgreSQL takes backslashes in strings as they are.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "6.6" }],
  tags: ["hardening"],
  remediationSteps: "Remove standard_conforming_strings; write E'…' where escapes are meant.",
  url: "https://www.postgresql.org/docs/current/runtime-config-compatible.html#GUC-STANDARD-CONFORMING-STRINGS",
  byDefault: "on",
  allowed: (value) => switchOf(value) === true,
  expected: "on",
  fix: "set standard_conforming_strings = on",
});
