import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "autovacuum_freeze_max_age",
  good: ["200000000", "1000000000"],
  bad: ["2000000000", "100000"],
  expected: "100000000 to 1000000000",
  fix: "remove autovacuum_freeze_max_age, or set it to at most 1000000000",
});
