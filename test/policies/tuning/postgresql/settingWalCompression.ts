import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "wal_compression",
  good: ["lz4", "on", "zstd", "1"],
  bad: ["off", "0"],
  expected: "lz4 or zstd, before PostgreSQL 15 on",
  fix: "set wal_compression = lz4",
  // RDS has it by itself.
  unset: { docker: "off" },
});
