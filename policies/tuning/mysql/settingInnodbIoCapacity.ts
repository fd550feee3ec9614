/** Too little, and changed pages pile up until writers must wait; far too much, and pages are written again and again. */
import { mysqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = mysqlSettingPolicy({
  setting: "innodb_io_capacity",
  description: "InnoDB flushes as fast as the disk bears.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["storage"],
  remediationSteps:
    "Set innodb_io_capacity to half of what the storage has been provisioned with; it is taken up at once.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html#sysvar_innodb_io_capacity",
  byDefault: "200",
  applies: ({ aurora }) => !aurora,
  ...within(mysqlBounds.innodb_io_capacity),
  fix: "set innodb_io_capacity = 2000 on an SSD, 200 on a disk that turns",
});
