import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "syslog_ident",
  good: ["postgres", "orders"],
  bad: [""],
  on: ["docker"],
  also: { log_destination: "syslog" },
  moot: ["docker"],
  expected: "a name",
  fix: "set syslog_ident = postgres, or remove it",
});
