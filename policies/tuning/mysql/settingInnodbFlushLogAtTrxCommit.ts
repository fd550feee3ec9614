/** With 0 or 2 a commit is acknowledged before it is on the disk: a crash of the machine loses the last second of them. */
import { isDurable } from "../../../components/standards/tuning/mysql/index.ts";
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";

export const policy = mysqlSettingPolicy({
  setting: "innodb_flush_log_at_trx_commit",
  description: "InnoDB acknowledges a commit when it is on the disk.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["durability"],
  remediationSteps:
    "Remove innodb_flush_log_at_trx_commit; it is taken up at once. What can be lost may go into tables of its own on another server.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html#sysvar_innodb_flush_log_at_trx_commit",
  byDefault: "1",
  allowed: (value, { engine }) => isDurable(engine, "innodb_flush_log_at_trx_commit", value),
  expected: "1, the default",
  fix: "remove innodb_flush_log_at_trx_commit",
});
