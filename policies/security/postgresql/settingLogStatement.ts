/** Who changed a table, a role or a right, and how, is written down nowhere else. */
import { auditsDdl } from "../../resources/postgresLog.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_statement",
  description: "PostgreSQL logs changes of objects, by itself or by pgaudit.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.25" }],
  tags: ["audit", "logging"],
  remediationSteps:
    "Set log_statement to ddl, or load pgaudit and set pgaudit.log to ddl, which keeps the text of passwords out of the log.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-STATEMENT",
  when: (settings) => !auditsDdl(settings),
  byDefault: "none",
  // Both together would write each change twice.
  allowed: (value) => /^(ddl|mod|all)$/i.test(value),
  expected: "ddl, mod or all, unless pgaudit logs ddl",
  fix: "set log_statement = ddl, or use pgaudit",
});
