import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "shared_preload_libraries",
  good: ["pgaudit", "pg_stat_statements, pgaudit"],
  bad: ["pg_stat_statements"],
  unset: { rds: "pg_stat_statements", docker: "empty" },
  expected: "a list with pgaudit",
  fix: "add pgaudit to shared_preload_libraries, and set pgaudit.log",
});
