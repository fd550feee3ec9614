/** At 0 every statement is logged with its values; beyond ten seconds the log misses what everybody waits for. */
import { mysqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = mysqlSettingPolicy({
  setting: "long_query_time",
  description: "The slow query log has what is slow and not everything.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["logging", "statistics"],
  remediationSteps: "Set long_query_time to what is slow for you, such as 1; it is taken up by new sessions.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_long_query_time",
  byDefault: "10",
  ...within(mysqlBounds.long_query_time),
  fix: "set long_query_time = 1",
});
