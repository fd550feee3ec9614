/** A page that was half written in a crash can only be repaired from its second copy; without one it is lost. */
import { isDurable } from "../../../components/standards/tuning/mysql/index.ts";
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";

export const policy = mysqlSettingPolicy({
  setting: "innodb_doublewrite",
  description: "InnoDB keeps a second copy of pages while they are written.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["durability"],
  remediationSteps:
    "Remove innodb_doublewrite; a restart is needed. RDS with Optimized Writes turns it off by itself where the storage does not need it.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html#sysvar_innodb_doublewrite",
  byDefault: "ON",
  allowed: (value, { engine }) => isDurable(engine, "innodb_doublewrite", value),
  expected: "ON, the default",
  fix: "remove innodb_doublewrite",
});
