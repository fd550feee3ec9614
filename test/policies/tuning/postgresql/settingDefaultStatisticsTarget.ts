import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "default_statistics_target",
  good: ["100", "500", "1000"],
  bad: ["10", "10000"],
  expected: "100 to 1000",
  fix: "set it between 100 and 500, and more for single columns by SET STATISTICS",
});
