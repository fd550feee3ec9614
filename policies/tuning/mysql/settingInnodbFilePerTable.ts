/** In the one shared file the room of a dropped table is never given back to the disk. */
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";
import { switchOf } from "../../resources/postgresSettings.ts";

export const policy = mysqlSettingPolicy({
  setting: "innodb_file_per_table",
  description: "Each table has a file of its own.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["storage"],
  remediationSteps: "Remove innodb_file_per_table; tables that are rebuilt move out of the shared file.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html#sysvar_innodb_file_per_table",
  byDefault: "ON",
  allowed: (value) => switchOf(value) === true,
  expected: "ON, the default",
  fix: "remove innodb_file_per_table",
});
