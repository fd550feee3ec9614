import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "debug_print_parse",
  good: ["off", "false"],
  bad: ["on", "1"],
  expected: "off",
  fix: "set debug_print_parse = off",
});
