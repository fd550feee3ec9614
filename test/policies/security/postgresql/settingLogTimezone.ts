import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_timezone",
  good: ["UTC", "Etc/UTC", "GMT"],
  bad: ["CET", { value: "Europe/Berlin", shown: "a value that is not shown" }],
  on: ["docker"],
  expected: "UTC",
  fix: "set log_timezone = UTC",
});
