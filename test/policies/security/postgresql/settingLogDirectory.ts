import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_directory",
  good: ["/var/log/postgresql"],
  bad: ["log", "pg_log", { value: "/var/lib/postgresql/data/log", shown: "a value that is not shown" }],
  unset: "log",
  on: ["docker"],
  also: { logging_collector: "on" },
  moot: ["docker"],
  expected: "an absolute path outside of the data directory",
  fix: "set log_directory to an absolute path, such as /var/log/postgresql",
});
