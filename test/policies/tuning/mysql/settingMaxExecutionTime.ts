import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "max_execution_time",
  good: ["0", "30000"],
  bad: ["30", "500"],
  expected: "at least 1000, or 0 (none)",
  fix: "set it in milliseconds, at least 1000, or in single statements",
});
