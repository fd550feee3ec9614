/** Recovery goes on over pages that it can't find, and leaves a database that is broken without saying so. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "ignore_invalid_pages",
  description: "PostgreSQL does not recover over missing pages.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "6.3" }],
  tags: ["durability"],
  remediationSteps: "Remove ignore_invalid_pages, and restore from a backup what was recovered with it.",
  url: "https://www.postgresql.org/docs/current/runtime-config-developer.html#GUC-IGNORE-INVALID-PAGES",
  on: ["docker"],
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off",
  fix: "set ignore_invalid_pages = off",
});
