/** One statement that changes a catalogue can make a database that can't be started any more, or a superuser of anybody. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "allow_system_table_mods",
  description: "PostgreSQL's catalogues can't be changed by hand.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "6.5" }],
  tags: ["hardening"],
  remediationSteps: "Remove allow_system_table_mods.",
  url: "https://www.postgresql.org/docs/current/runtime-config-developer.html#GUC-ALLOW-SYSTEM-TABLE-MODS",
  on: ["docker"],
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off",
  fix: "set allow_system_table_mods = off",
});
