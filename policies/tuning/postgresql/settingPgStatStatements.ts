/** pg_stat_statements says which statements take the time, without their values; it can only be loaded when the server starts. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "shared_preload_libraries",
  name: "postgresql-setting-pg-stat-statements",
  description: "Statements are counted and timed.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["statistics"],
  remediationSteps: "Add pg_stat_statements to shared_preload_libraries and create the extension. A restart is needed.",
  url: "https://www.postgresql.org/docs/current/pgstatstatements.html",
  byDefault: { docker: "", rds: "pg_stat_statements" },
  allowed: (value) => value.split(",").some((library) => library.trim() === "pg_stat_statements"),
  expected: "a list with pg_stat_statements",
  fix: "add pg_stat_statements to shared_preload_libraries",
});
