import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "autovacuum",
  good: ["on", "1"],
  bad: ["off", "0", "false"],
  expected: "on, the default",
  fix: "remove autovacuum",
});
