import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "ignore_system_indexes",
  good: ["off", "false"],
  bad: ["on", "1"],
  on: ["docker"],
  expected: "off",
  fix: "set ignore_system_indexes = off",
});
