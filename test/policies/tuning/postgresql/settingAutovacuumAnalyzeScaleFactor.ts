import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "autovacuum_analyze_scale_factor",
  good: ["0.1", "0.02"],
  bad: ["0.3", "1"],
  expected: "0 to 0.1",
  fix: "set autovacuum_analyze_scale_factor = 0.05",
});
