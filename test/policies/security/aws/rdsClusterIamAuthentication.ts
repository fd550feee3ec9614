import type { Table } from "../../support/table.ts";

const finding = {
  at: "iamDatabaseAuthenticationEnabled",
  expected: "true",
  fix: "set it to true; passwords still work",
};

export const table: Table = {
  good: { props: { engine: "aurora-postgresql", iamDatabaseAuthenticationEnabled: true } },
  alsoGood: [
    {
      what: "Serverless v1, which can't",
      props: { engineMode: "serverless", iamDatabaseAuthenticationEnabled: undefined },
    },
  ],
  bad: [
    { what: "nothing said", props: { iamDatabaseAuthenticationEnabled: undefined }, found: "not set", ...finding },
    {
      what: "a Multi-AZ DB cluster without it",
      props: { engine: "mysql", iamDatabaseAuthenticationEnabled: false },
      ...{ found: "false", ...finding },
    },
  ],
  unknown: ["iamDatabaseAuthenticationEnabled"],
};
