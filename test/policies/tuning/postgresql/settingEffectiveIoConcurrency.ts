import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "effective_io_concurrency",
  good: ["1", "200", "1000"],
  bad: ["0"],
  expected: "at least 1",
  fix: "set effective_io_concurrency = 200 on an SSD, 2 on a disk that turns",
});
