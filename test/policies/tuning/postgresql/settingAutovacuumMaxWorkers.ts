import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "autovacuum_max_workers",
  good: ["3", "5"],
  bad: ["1", "2"],
  expected: "at least 3",
  fix: "remove autovacuum_max_workers",
});
