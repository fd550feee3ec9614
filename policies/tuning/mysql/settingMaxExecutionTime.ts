/** A limit of the server ends reports and dumps as well; its unit is milliseconds. */
import { mysqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = mysqlSettingPolicy({
  setting: "max_execution_time",
  description: "A limit of execution time leaves time for long reads.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["timeouts"],
  remediationSteps:
    "Remove max_execution_time and give it in the statement (MAX_EXECUTION_TIME); it is taken up by new sessions.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_max_execution_time",
  byDefault: "0",
  applies: ({ engine }) => engine === "mysql",
  ...within(mysqlBounds.max_execution_time),
  fix: "set it in milliseconds, at least 1000, or in single statements",
});
