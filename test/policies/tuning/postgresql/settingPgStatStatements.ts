import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "shared_preload_libraries",
  good: ["pg_stat_statements", "pgaudit, pg_stat_statements"],
  bad: ["auto_explain", ""],
  expected: "a list with pg_stat_statements",
  fix: "add pg_stat_statements to shared_preload_libraries",
  // RDS has it by itself.
  unset: { docker: "empty" },
});
