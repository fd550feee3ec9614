import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "syslog_facility",
  good: ["local0", "LOCAL3"],
  bad: ["daemon"],
  on: ["docker"],
  also: { log_destination: "syslog" },
  moot: ["docker"],
  expected: "local0 to local7",
  fix: "set syslog_facility = local0",
});
