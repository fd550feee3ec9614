import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "innodb_lock_wait_timeout",
  good: ["50", "10", "300"],
  bad: ["3600", "1073741824"],
  expected: "1 to 300",
  fix: "remove innodb_lock_wait_timeout",
});
