/** Logging of statements says what was sent; only pgaudit says which tables were touched, also from inside functions. */
import { namesOf } from "../../resources/postgresLog.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "shared_preload_libraries",
  name: "postgresql-setting-shared-preload-libraries-pgaudit",
  description: "PostgreSQL loads pgaudit.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "3.2" }],
  tags: ["audit", "logging"],
  remediationSteps:
    "Add pgaudit to shared_preload_libraries, restart, create the extension and choose classes in pgaudit.log.",
  url: "https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-SHARED-PRELOAD-LIBRARIES",
  byDefault: { rds: "pg_stat_statements", docker: "" },
  allowed: (value) => namesOf(value).includes("pgaudit"),
  expected: "a list with pgaudit",
  fix: "add pgaudit to shared_preload_libraries, and set pgaudit.log",
});
