/** A page that the disk has changed is served and written on as if it were right, into backups too. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "ignore_checksum_failure",
  description: "PostgreSQL stops at pages with a wrong checksum.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [{ standard: "CIS-PostgreSQL", id: "6.5" }],
  tags: ["durability"],
  remediationSteps: "Remove ignore_checksum_failure: it is for a session that saves what is left of a table.",
  url: "https://www.postgresql.org/docs/current/runtime-config-developer.html#GUC-IGNORE-CHECKSUM-FAILURE",
  on: ["docker"],
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off",
  fix: "set ignore_checksum_failure = off",
});
