import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_rotation_size",
  good: ["100MB", "100000"],
  bad: ["0"],
  also: { logging_collector: "on" },
  moot: ["docker"],
  expected: "more than 0",
  fix: "set log_rotation_size = 100MB",
});
