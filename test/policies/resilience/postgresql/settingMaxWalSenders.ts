import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "max_wal_senders",
  good: ["10", "1"],
  bad: ["0"],
  on: ["docker"],
  expected: "1 or more",
  fix: "set max_wal_senders = 10",
});
