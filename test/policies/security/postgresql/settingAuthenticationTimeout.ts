import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "authentication_timeout",
  good: ["1min", "30s", "20"],
  bad: ["5min", "600", "1h"],
  expected: "1s to 1min",
  fix: "set authentication_timeout = 1min",
});
