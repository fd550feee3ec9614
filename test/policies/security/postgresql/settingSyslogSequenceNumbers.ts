import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "syslog_sequence_numbers",
  good: ["on", "true"],
  bad: ["off", "0"],
  on: ["docker"],
  also: { log_destination: "syslog" },
  moot: ["docker"],
  expected: "on",
  fix: "set syslog_sequence_numbers = on",
});
