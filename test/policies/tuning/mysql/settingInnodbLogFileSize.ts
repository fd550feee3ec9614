import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "innodb_log_file_size",
  good: ["100663296", "2G"],
  bad: ["5M", "48M"],
  expected: "at least 96M",
  fix: "raise innodb_log_file_size, as far as the disk bears it",
  server: "mariadb11.4",
});
