import type { Table } from "../../support/table.ts";

const finding = {
  at: "iamDatabaseAuthenticationEnabled",
  expected: "true",
  fix: "set it to true; passwords still work",
};

export const table: Table = {
  good: { props: { engine: "postgres", iamDatabaseAuthenticationEnabled: true } },
  alsoGood: [
    {
      what: "an engine that can't",
      props: { engine: "sqlserver-se", iamDatabaseAuthenticationEnabled: undefined },
    },
  ],
  bad: [
    { what: "nothing said", props: { iamDatabaseAuthenticationEnabled: undefined }, found: "not set", ...finding },
    {
      what: "it turned off on MariaDB",
      props: { engine: "mariadb", iamDatabaseAuthenticationEnabled: false },
      ...{ found: "false", ...finding },
    },
  ],
  unknown: ["iamDatabaseAuthenticationEnabled"],
};
