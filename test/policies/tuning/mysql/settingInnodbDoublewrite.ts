import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "innodb_doublewrite",
  good: ["ON", "1"],
  bad: ["OFF", "0", "DETECT_ONLY"],
  expected: "ON, the default",
  fix: "remove innodb_doublewrite",
});
