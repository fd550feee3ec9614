/** Statistics that are not kept are guessed anew after each restart, and plans change with them. */
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";
import { switchOf } from "../../resources/postgresSettings.ts";

export const policy = mysqlSettingPolicy({
  setting: "innodb_stats_persistent",
  description: "Statistics of tables survive a restart.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["statistics", "planner"],
  remediationSteps: "Remove innodb_stats_persistent; it is taken up at once.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html#sysvar_innodb_stats_persistent",
  byDefault: "ON",
  allowed: (value) => switchOf(value) === true,
  expected: "ON, the default",
  fix: "remove innodb_stats_persistent",
});
