import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "join_buffer_size",
  good: ["262144", "4M"],
  bad: ["64M", "512M"],
  expected: "at most 16M",
  fix: "lower join_buffer_size, and add the index that the join lacks",
});
