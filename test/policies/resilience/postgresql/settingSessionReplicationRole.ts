import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "session_replication_role",
  good: ["origin"],
  bad: ["replica", "local"],
  expected: "origin",
  fix: "remove session_replication_role",
});
