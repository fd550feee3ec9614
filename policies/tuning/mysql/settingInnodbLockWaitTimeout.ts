/** A session that waits for hours for a lock keeps its own, and everybody behind it waits too. */
import { mysqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = mysqlSettingPolicy({
  setting: "innodb_lock_wait_timeout",
  description: "A wait for a row's lock ends.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["timeouts"],
  remediationSteps: "Set innodb_lock_wait_timeout to five minutes at most; it is taken up by new sessions.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html#sysvar_innodb_lock_wait_timeout",
  byDefault: "50",
  ...within(mysqlBounds.innodb_lock_wait_timeout),
  fix: "remove innodb_lock_wait_timeout",
});
