import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_autovacuum_min_duration",
  good: ["10min", "0", "10000"],
  bad: ["-1"],
  expected: "0 to 24h",
  fix: "set log_autovacuum_min_duration = 10min",
});
