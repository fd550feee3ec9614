import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "internal_tmp_mem_storage_engine",
  good: ["TempTable"],
  bad: ["MEMORY"],
  expected: "TempTable, the default",
  fix: "remove internal_tmp_mem_storage_engine",
});
