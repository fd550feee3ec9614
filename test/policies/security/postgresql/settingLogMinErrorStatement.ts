import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_min_error_statement",
  good: ["error", "warning"],
  bad: ["fatal", "panic", "log"],
  expected: "error, or lower",
  fix: "set log_min_error_statement = error",
});
