/** With one name for all files, rotation appends to it for ever or overwrites it, and nothing can be archived. */
import { writesFiles } from "../../resources/postgresLog.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_filename",
  description: "The names of PostgreSQL's log files carry the time.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.5" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set log_filename to a pattern with escapes of strftime, as the default has them.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-FILENAME",
  when: writesFiles,
  byDefault: { rds: "postgresql.log.%Y-%m-%d-%H", docker: "postgresql-%Y-%m-%d_%H%M%S.log" },
  allowed: (value) => /%[a-zA-Z]/.test(value),
  expected: "a pattern with escapes of strftime",
  fix: "set log_filename = postgresql-%Y-%m-%d_%H%M%S.log, or remove it",
});
