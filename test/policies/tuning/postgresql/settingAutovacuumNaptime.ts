import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "autovacuum_naptime",
  good: ["60", "15s", "5min"],
  bad: ["10min", "3600"],
  expected: "1s to 5min",
  fix: "remove autovacuum_naptime, or set 1min",
});
