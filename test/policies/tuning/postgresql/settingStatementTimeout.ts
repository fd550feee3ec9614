import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "statement_timeout",
  good: ["0", "30s", "60000"],
  bad: ["30", "500ms"],
  expected: "at least 1s, or 0 (none)",
  fix: "set it for roles instead of the server, and with a unit",
});
