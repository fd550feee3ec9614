import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "innodb_file_per_table",
  good: ["ON", "1"],
  bad: ["OFF", "0"],
  expected: "ON, the default",
  fix: "remove innodb_file_per_table",
});
