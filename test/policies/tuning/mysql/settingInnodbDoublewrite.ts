import { mysqlSettingTables } from "../../support/mysqlSettings.ts";

export const tables = mysqlSettingTables({
  setting: "innodb_doublewrite",
  good: ["ON", "1"],
  bad: ["OFF", "0", "DETECT_ONLY"],
  expected: "ON, the default",
  fix: "remove innodb_doublewrite",
  alsoGood: {
    "docker:index/container:Container": [
      { what: "MySQL's other name", props: { command: ["--innodb-doublewrite=DETECT_AND_RECOVER"] } },
      { what: "another database", props: { image: "postgres:17" } },
    ],
  },
});
