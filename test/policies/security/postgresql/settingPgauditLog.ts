import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "pgaudit.log",
  good: ["ddl,role", "all,-misc", "role, ddl, write"],
  bad: ["none", "ddl", "read,write", "all,-role"],
  unset: "none",
  also: { shared_preload_libraries: "pgaudit" },
  moot: ["rds", "docker"],
  expected: "ddl and role, or all",
  fix: "set pgaudit.log = ddl,role",
});
