/** Logs of several servers can be read as one only in one time zone, and an hour comes twice in those that have summer time. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_timezone",
  description: "PostgreSQL logs in UTC.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.26" }],
  tags: ["logging"],
  remediationSteps: "Set log_timezone to UTC. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-TIMEZONE",
  on: ["docker"],
  byDefault: "GMT",
  // RDS logs in UTC. PostgreSQL itself takes GMT; initdb writes the zone of its container, which is UTC.
  allowed: (value) => /^(etc\/)?(utc|gmt|universal|zulu|uct)$/i.test(value),
  expected: "UTC",
  fix: "set log_timezone = UTC",
});
