import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "deadlock_timeout",
  good: ["1s", "1000", "5s"],
  bad: ["10ms", "10min"],
  expected: "100ms to 30s",
  fix: "remove deadlock_timeout",
});
