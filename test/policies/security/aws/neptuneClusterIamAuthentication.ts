import type { Table } from "../../support/table.ts";

const wrong = {
  at: "iamDatabaseAuthenticationEnabled",
  expected: "true",
  fix: "set it to true, after the clients sign their requests",
};

export const table: Table = {
  good: { props: { iamDatabaseAuthenticationEnabled: true } },
  bad: [
    {
      what: "a cluster that asks nobody",
      props: { iamDatabaseAuthenticationEnabled: false },
      ...wrong,
      found: "false",
    },
    {
      what: "a cluster that does not say",
      props: { iamDatabaseAuthenticationEnabled: undefined },
      ...wrong,
      found: "not set",
    },
  ],
  unknown: ["iamDatabaseAuthenticationEnabled"],
};
