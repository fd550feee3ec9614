/** What is printed for debugging, once it is, can't be read in one line. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "debug_pretty_print",
  description: "PostgreSQL indents what it prints for debugging.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.19" }],
  tags: ["logging"],
  remediationSteps: "Remove debug_pretty_print, or set it to on.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-DEBUG-PRETTY-PRINT",
  byDefault: "on",
  allowed: (value) => switchOf(value) === true,
  expected: "on",
  fix: "set debug_pretty_print = on",
});
