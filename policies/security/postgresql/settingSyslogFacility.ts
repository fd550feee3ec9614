/** Under a facility that it does not know PostgreSQL does not start; under another's, its messages go where nobody looks for them. */
import { writesSyslog } from "../../resources/postgresLog.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "syslog_facility",
  description: "PostgreSQL writes to syslog under a facility for local use.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.10" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set syslog_facility to one of local0 to local7 that nothing else on the host uses.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-SYSLOG-FACILITY",
  on: ["docker"],
  when: writesSyslog,
  byDefault: "local0",
  allowed: (value) => /^local[0-7]$/i.test(value),
  expected: "local0 to local7",
  fix: "set syslog_facility = local0",
});
