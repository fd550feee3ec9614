import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "debug_print_plan",
  good: ["off", "false"],
  bad: ["on", "1"],
  expected: "off",
  fix: "set debug_print_plan = off",
});
