/** Every look-up in the catalogues becomes a scan of a whole table: the server still works, at a crawl. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "ignore_system_indexes",
  description: "PostgreSQL uses the indexes of its catalogues.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "6.2" }],
  tags: ["availability"],
  remediationSteps: "Remove ignore_system_indexes: it is for repairing broken catalogues, in the session that does so.",
  url: "https://www.postgresql.org/docs/current/runtime-config-developer.html#GUC-IGNORE-SYSTEM-INDEXES",
  on: ["docker"],
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off",
  fix: "set ignore_system_indexes = off",
});
