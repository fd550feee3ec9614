/** Without a name of the program nobody finds PostgreSQL's messages among all others. */
import { writesSyslog } from "../../resources/postgresLog.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "syslog_ident",
  description: "PostgreSQL has a name in syslog.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.13" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set syslog_ident to a name that tells the clusters of a host apart.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-SYSLOG-IDENT",
  on: ["docker"],
  when: writesSyslog,
  byDefault: "postgres",
  allowed: (value) => value !== "",
  expected: "a name",
  fix: "set syslog_ident = postgres, or remove it",
});
