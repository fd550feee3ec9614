import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "wal_level",
  good: ["replica", "logical"],
  bad: ["minimal"],
  on: ["docker"],
  expected: "replica or logical",
  fix: "set wal_level = replica",
});
