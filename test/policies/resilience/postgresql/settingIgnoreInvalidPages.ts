import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "ignore_invalid_pages",
  good: ["off", "false"],
  bad: ["on", "1"],
  on: ["docker"],
  expected: "off",
  fix: "set ignore_invalid_pages = off",
});
