import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_rotation_age",
  good: ["1d", "60", "12h"],
  bad: ["0", "2d", "2880"],
  also: { logging_collector: "on" },
  moot: ["docker"],
  expected: "1min to 24h",
  fix: "set log_rotation_age = 1d",
});
