import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "innodb_io_capacity",
  good: ["200", "2000", "10000"],
  bad: ["100", "50000"],
  expected: "200 to 20000",
  fix: "set innodb_io_capacity = 2000 on an SSD, 200 on a disk that turns",
});
