import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "max_wal_size",
  good: ["1GB", "8GB", "1024"],
  bad: ["512MB", "100"],
  expected: "at least 1GB",
  fix: "raise max_wal_size, as far as the disk bears it",
});
