import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "innodb_stats_auto_recalc",
  good: ["ON", "1"],
  bad: ["OFF", "0"],
  expected: "ON, the default",
  fix: "remove innodb_stats_auto_recalc",
});
