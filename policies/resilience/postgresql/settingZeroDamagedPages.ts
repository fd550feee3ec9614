/** Each page that it finds damaged is emptied, and the rows on it are gone, with a warning in the log. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "zero_damaged_pages",
  description: "PostgreSQL does not empty damaged pages.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [{ standard: "CIS-PostgreSQL", id: "6.5" }],
  tags: ["durability"],
  remediationSteps: "Remove zero_damaged_pages: it is for a session that saves what is left of a table.",
  url: "https://www.postgresql.org/docs/current/runtime-config-developer.html#GUC-ZERO-DAMAGED-PAGES",
  on: ["docker"],
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off",
  fix: "set zero_damaged_pages = off",
});
