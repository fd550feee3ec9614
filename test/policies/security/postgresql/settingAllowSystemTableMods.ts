import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "allow_system_table_mods",
  good: ["off", "false"],
  bad: ["on", "1"],
  on: ["docker"],
  expected: "off",
  fix: "set allow_system_table_mods = off",
});
