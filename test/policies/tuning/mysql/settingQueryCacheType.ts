import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

const tried = mysqlSettingTables({
  setting: "query_cache_type",
  good: ["OFF", "0"],
  bad: ["ON", "1", "DEMAND"],
  expected: "OFF",
  fix: "remove query_cache_type and query_cache_size",
  server: "mariadb11.4",
});

const container = "docker:index/container:Container";
const { expected, fix } = tried[container]!.bad[0];

export const tables: typeof tried = {
  ...tried,
  [container]: {
    ...tried[container]!,
    alsoGood: [
      ...tried[container]!.alsoGood!,
      { what: "MySQL, which has none any more", props: { image: "mysql:8.4", command: ["--query-cache-type=ON"] } },
      { what: "a size of nothing", props: { command: ["--query-cache-size=0"] } },
    ],
    bad: [
      ...tried[container]!.bad,
      {
        what: "a size, which turns it on",
        props: { command: ["--query-cache-size=64M"] },
        ...{ at: "command", found: "query_cache_type not set, which is ON", expected, fix },
      },
    ],
  },
};
