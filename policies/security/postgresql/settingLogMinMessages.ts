/** Above warning, what an operator has to know is not written; below it, the log has the inside of every statement. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_min_messages",
  description: "PostgreSQL logs warnings, and nothing for debugging.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.14" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set log_min_messages to warning. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-MIN-MESSAGES",
  byDefault: "warning",
  allowed: (value) => /^(warning|notice|info)$/i.test(value),
  expected: "warning, notice or info",
  fix: "set log_min_messages = warning",
});
