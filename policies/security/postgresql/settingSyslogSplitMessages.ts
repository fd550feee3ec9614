/** Many syslog servers cut what is longer than 1024 bytes, and with it the end of each long statement. */
import { writesSyslog } from "../../resources/postgresLog.ts";
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "syslog_split_messages",
  description: "PostgreSQL splits long messages to syslog.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.12" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set syslog_split_messages to on. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-SYSLOG-SPLIT-MESSAGES",
  on: ["docker"],
  when: writesSyslog,
  byDefault: "on",
  allowed: (value) => switchOf(value) === true,
  expected: "on",
  fix: "set syslog_split_messages = on",
});
