/** A binary log that is not synced may lack what the tables have after a crash: replicas and a recovery to a point in time go wrong. */
import { isDurable } from "../../../components/standards/tuning/mysql/index.ts";
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";

export const policy = mysqlSettingPolicy({
  setting: "sync_binlog",
  description: "The binary log is on the disk before a commit is acknowledged.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["durability", "replication"],
  remediationSteps: "Set sync_binlog to 1; it is taken up at once.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/replication-options-binary-log.html#sysvar_sync_binlog",
  byDefault: ({ engine, platform }) => (engine === "mariadb" && platform === "docker" ? "0" : "1"),
  applies: ({ engine, platform, value }) =>
    engine !== "mariadb" || platform === "rds" || value("log_bin") !== undefined,
  allowed: (value, { engine }) => isDurable(engine, "sync_binlog", value),
  expected: "1",
  fix: "set sync_binlog = 1",
});
