import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "zero_damaged_pages",
  good: ["off", "0"],
  bad: ["on", "1"],
  expected: "off, the default",
  fix: "remove zero_damaged_pages",
});
