import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "sync_binlog",
  good: ["1"],
  bad: ["0", "100"],
  expected: "1",
  fix: "set sync_binlog = 1",
});
