/** Syslog writes messages that repeat as one, without their times; a number in front of each keeps them all. */
import { writesSyslog } from "../../resources/postgresLog.ts";
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "syslog_sequence_numbers",
  description: "PostgreSQL numbers its messages to syslog.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.11" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set syslog_sequence_numbers to on. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-SYSLOG-SEQUENCE-NUMBERS",
  on: ["docker"],
  when: writesSyslog,
  byDefault: "on",
  allowed: (value) => switchOf(value) === true,
  expected: "on",
  fix: "set syslog_sequence_numbers = on",
});
