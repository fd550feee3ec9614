/** Without the log of slow queries nobody knows which of them to look at. */
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";
import { switchOf } from "../../resources/postgresSettings.ts";

export const policy = mysqlSettingPolicy({
  setting: "slow_query_log",
  description: "Slow queries are logged.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["statistics", "logging"],
  remediationSteps: "Set slow_query_log to ON and long_query_time to what is slow for you; both are taken up at once.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_slow_query_log",
  byDefault: "OFF",
  allowed: (value) => switchOf(value) === true,
  expected: "ON",
  fix: "set slow_query_log = ON",
});
