/** A small redo log makes InnoDB write pages out all the time, and stops all writers when it is full. */
import { mysqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = mysqlSettingPolicy({
  setting: "innodb_redo_log_capacity",
  description: "The redo log may grow.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["wal"],
  remediationSteps:
    "Raise innodb_redo_log_capacity, to a quarter of the buffer pool as far as the disk bears it; it is taken up at once.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html#sysvar_innodb_redo_log_capacity",
  byDefault: "100M",
  applies: ({ engine, aurora }) => engine === "mysql" && !aurora,
  ...within(mysqlBounds.innodb_redo_log_capacity),
  fix: "raise innodb_redo_log_capacity, as far as the disk bears it",
});
