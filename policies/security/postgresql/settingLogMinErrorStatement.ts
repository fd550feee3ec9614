/** An error without its statement says that something failed and not what: injection that was tried stays unseen. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_min_error_statement",
  description: "PostgreSQL logs the statements that fail.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.15" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set log_min_error_statement to error. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-MIN-ERROR-STATEMENT",
  byDefault: "error",
  allowed: (value) => /^(error|warning|notice|info|debug[1-5])$/i.test(value),
  expected: "error, or lower",
  fix: "set log_min_error_statement = error",
});
