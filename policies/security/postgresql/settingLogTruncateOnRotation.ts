/** Where names of log files come again, as with one a weekday, the log of last week stays in front of today's and none is ever complete. */
import { writesFiles } from "../../resources/postgresLog.ts";
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_truncate_on_rotation",
  description: "PostgreSQL starts each log file empty.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.7" }],
  tags: ["audit", "logging"],
  remediationSteps:
    "Set log_truncate_on_rotation to on, with names in log_filename that come again no sooner than the log has to be kept.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-TRUNCATE-ON-ROTATION",
  on: ["docker"],
  when: writesFiles,
  byDefault: "off",
  allowed: (value) => switchOf(value) === true,
  expected: "on",
  fix: "set log_truncate_on_rotation = on",
});
