import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "innodb_flush_log_at_trx_commit",
  good: ["1"],
  bad: ["0", "2", "3"],
  expected: "1, the default",
  fix: "remove innodb_flush_log_at_trx_commit",
  alsoGood: {
    "docker:index/container:Container": [
      { what: "MariaDB's 3", props: { image: "mariadb:11.4", command: ["--innodb_flush_log_at_trx_commit=3"] } },
    ],
  },
});
