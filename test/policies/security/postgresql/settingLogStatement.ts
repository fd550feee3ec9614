import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_statement",
  good: ["ddl", "mod"],
  bad: ["none"],
  unset: "none",
  expected: "ddl, mod or all, unless pgaudit logs ddl",
  fix: "set log_statement = ddl, or use pgaudit",
});
