/** nosync and littlesync are for tests of MySQL itself: they leave out what makes changes survive a crash. */
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";

export const policy = mysqlSettingPolicy({
  setting: "innodb_flush_method",
  description: "InnoDB flushes its files.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["durability", "storage"],
  remediationSteps: "Remove innodb_flush_method, or set O_DIRECT; a restart is needed.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html#sysvar_innodb_flush_method",
  byDefault: "O_DIRECT",
  allowed: (value) => !["nosync", "littlesync"].includes(value.toLowerCase()),
  expected: "a method that syncs, such as O_DIRECT",
  fix: "set innodb_flush_method = O_DIRECT",
});
