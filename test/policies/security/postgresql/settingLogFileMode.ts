import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_file_mode",
  good: ["0600", "0640"],
  bad: ["0644", "0666"],
  on: ["docker"],
  also: { logging_collector: "on" },
  moot: ["docker"],
  expected: "0600 or 0640",
  fix: "set log_file_mode = 0600",
});
