import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "zero_damaged_pages",
  good: ["off", "false"],
  bad: ["on", "1"],
  on: ["docker"],
  expected: "off",
  fix: "set zero_damaged_pages = off",
});
