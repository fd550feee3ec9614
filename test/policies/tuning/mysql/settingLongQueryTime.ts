import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "long_query_time",
  good: ["10", "1", "0.5"],
  bad: ["0", "60"],
  expected: "0.01 to 10",
  fix: "set long_query_time = 1",
});
