import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "innodb_flush_method",
  good: ["O_DIRECT", "fsync", "O_DIRECT_NO_FSYNC"],
  bad: ["nosync", "littlesync"],
  expected: "a method that syncs, such as O_DIRECT",
  fix: "set innodb_flush_method = O_DIRECT",
});
