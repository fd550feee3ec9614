import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "sort_buffer_size",
  good: ["262144", "4M", "16M"],
  bad: ["64M", "1G"],
  expected: "at most 16M",
  fix: "lower sort_buffer_size, and raise it in the session that needs more",
});
