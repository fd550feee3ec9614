/** It writes the plan of every statement into the log, with the values in it, page after page. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "debug_print_plan",
  description: "PostgreSQL does not log plans of every statement.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.18" }],
  tags: ["logging"],
  remediationSteps:
    "Remove debug_print_plan, or set it to off in the sessions that need it only. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-DEBUG-PRINT-PLAN",
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off",
  fix: "set debug_print_plan = off",
});
