import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "query_cache_type",
  good: ["OFF", "0"],
  bad: ["ON", "1", "DEMAND"],
  expected: "OFF",
  fix: "remove query_cache_type",
  server: "mariadb11.4",
});
