import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "checkpoint_timeout",
  good: ["900", "5min", "1h"],
  bad: ["30s", "60", "2h"],
  expected: "5min to 1h",
  fix: "set checkpoint_timeout = 15min",
});
