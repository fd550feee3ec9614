import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "wait_timeout",
  good: ["28800", "600", "86400"],
  bad: ["5", "2147483"],
  expected: "10 to 86400",
  fix: "set wait_timeout = 28800, or what your pools need",
});
