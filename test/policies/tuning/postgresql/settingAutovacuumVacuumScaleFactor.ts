import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "autovacuum_vacuum_scale_factor",
  good: ["0.2", "0.01", "0"],
  bad: ["0.5", "1"],
  expected: "0 to 0.2",
  fix: "set autovacuum_vacuum_scale_factor = 0.1",
});
