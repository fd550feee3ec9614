import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "full_page_writes",
  good: ["on", "1"],
  bad: ["off", "no"],
  expected: "on, the default",
  fix: "remove full_page_writes, and set wal_compression for a smaller log",
});
