import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "debug_pretty_print",
  good: ["on", "true"],
  bad: ["off", "0"],
  expected: "on",
  fix: "set debug_pretty_print = on",
});
