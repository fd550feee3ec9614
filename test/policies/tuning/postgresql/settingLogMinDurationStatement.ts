import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_min_duration_statement",
  good: ["-1", "1s", "500"],
  bad: ["0", "1"],
  expected: "at least 10ms, or -1 (none)",
  fix: "set log_min_duration_statement = 1s",
});
