import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

const tried = mysqlSettingTables({
  setting: "sync_binlog",
  good: ["1"],
  bad: ["0", "100"],
  expected: "1",
  fix: "set sync_binlog = 1",
});

const container = "docker:index/container:Container";
const onContainer = tried[container]!;
const mariadb = { image: "mariadb:11.4" };
const { expected, fix } = onContainer.bad[0];

export const tables: typeof tried = {
  ...tried,
  [container]: {
    ...onContainer,
    alsoGood: [
      ...onContainer.alsoGood!,
      { what: "MariaDB without a binary log", props: { ...mariadb, command: [] } },
      { what: "a value apart from its name", props: { command: ["mysqld", "--sync-binlog", "1"] } },
    ],
    bad: [
      ...onContainer.bad,
      {
        what: "MariaDB's own default beside a binary log",
        props: { ...mariadb, command: ["mariadbd", "--log-bin"] },
        ...{ at: "command", found: "sync_binlog not set, which is 0", expected, fix },
      },
    ],
  },
};
