import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "slow_query_log",
  good: ["ON", "1"],
  bad: ["OFF", "0"],
  expected: "ON",
  fix: "set slow_query_log = ON",
  unset: "OFF",
});
