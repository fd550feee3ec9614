/** Loaded and told nothing, pgaudit writes nothing. */
import { auditsClasses, loadsPgaudit } from "../../resources/postgresLog.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "pgaudit.log",
  description: "The extension pgaudit logs at least changes of objects and of roles.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "3.2" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set pgaudit.log to ddl,role at least. It is taken up by a reload.",
  url: "https://github.com/pgaudit/pgaudit#settings",
  when: loadsPgaudit,
  byDefault: "none",
  allowed: (value) => auditsClasses(value, ["ddl", "role"]),
  expected: "ddl and role, or all",
  fix: "set pgaudit.log = ddl,role",
});
