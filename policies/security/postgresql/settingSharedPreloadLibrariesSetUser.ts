/** Who logs in as a superuser leaves no trace of the person; through set_user each step up is logged, and statements that would turn off the log are refused. */
import { namesOf } from "../../resources/postgresLog.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "shared_preload_libraries",
  name: "postgresql-setting-shared-preload-libraries-set-user",
  description: "PostgreSQL loads set_user, so that nobody has to log in as a superuser.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "4.8" }],
  tags: ["roles", "audit"],
  remediationSteps:
    "Add set_user to shared_preload_libraries, restart, create the extension and take LOGIN from superusers.",
  url: "https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-SHARED-PRELOAD-LIBRARIES",
  on: ["docker"],
  byDefault: "",
  allowed: (value) => namesOf(value).includes("set_user"),
  expected: "a list with set_user",
  fix: "add set_user to shared_preload_libraries",
});
