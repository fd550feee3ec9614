/** Statistics that are never renewed describe data that are no longer there, and so do the plans. */
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";
import { switchOf } from "../../resources/postgresSettings.ts";

export const policy = mysqlSettingPolicy({
  setting: "innodb_stats_auto_recalc",
  description: "Statistics are renewed when a tenth of a table has changed.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["statistics", "planner"],
  remediationSteps: "Remove innodb_stats_auto_recalc; it is taken up at once.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html#sysvar_innodb_stats_auto_recalc",
  byDefault: "ON",
  allowed: (value) => switchOf(value) === true,
  expected: "ON, the default",
  fix: "remove innodb_stats_auto_recalc",
});
