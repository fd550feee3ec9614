import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "innodb_redo_log_capacity",
  good: ["104857600", "8G"],
  bad: ["8M", "50M"],
  expected: "at least 100M",
  fix: "raise innodb_redo_log_capacity, as far as the disk bears it",
});
