import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_filename",
  good: ["postgresql-%Y-%m-%d.log"],
  bad: ["postgresql.log"],
  also: { logging_collector: "on" },
  moot: ["docker"],
  expected: "a pattern with escapes of strftime",
  fix: "set log_filename = postgresql-%Y-%m-%d_%H%M%S.log, or remove it",
});
