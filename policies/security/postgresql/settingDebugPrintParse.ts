/** It writes the parse tree of every statement into the log, with the values in it, page after page. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "debug_print_parse",
  description: "PostgreSQL does not log parse trees.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.16" }],
  tags: ["logging"],
  remediationSteps:
    "Remove debug_print_parse, or set it to off in the sessions that need it only. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-DEBUG-PRINT-PARSE",
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off",
  fix: "set debug_print_parse = off",
});
