/** A small redo log makes InnoDB write pages out all the time, and stops all writers when it is full. */
import { mysqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = mysqlSettingPolicy({
  setting: "innodb_log_file_size",
  description: "The redo log of MariaDB may grow.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["wal"],
  remediationSteps: "Raise innodb_log_file_size, to a quarter of the buffer pool as far as the disk bears it.",
  url: "https://mariadb.com/kb/en/innodb-system-variables/#innodb_log_file_size",
  byDefault: "96M",
  applies: ({ engine }) => engine === "mariadb",
  ...within(mysqlBounds.innodb_log_file_size),
  fix: "raise innodb_log_file_size, as far as the disk bears it",
});
