import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "bonjour",
  good: ["off", "false"],
  bad: ["on", "1"],
  on: ["docker"],
  expected: "off",
  fix: "set bonjour = off",
});
