import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "wal_buffers",
  good: ["-1", "16MB", "2048"],
  bad: ["64kB", "1GB", "8"],
  expected: "256kB to 256MB, or -1 (by shared_buffers)",
  fix: "remove wal_buffers, or set 16MB",
});
