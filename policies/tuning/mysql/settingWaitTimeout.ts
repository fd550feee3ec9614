/** Too short, and pools find their connections gone; days, and each client that crashed keeps its thread and its locks. */
import { mysqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = mysqlSettingPolicy({
  setting: "wait_timeout",
  description: "Idle connections end, but not at once.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["timeouts", "connections"],
  remediationSteps:
    "Set wait_timeout between ten seconds and a day, longer than the pools keep idle connections; it is taken up by new sessions.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_wait_timeout",
  byDefault: "28800",
  ...within(mysqlBounds.wait_timeout),
  fix: "set wait_timeout = 28800, or what your pools need",
});
