import type { Table } from "../../support/table.ts";

const wrong = {
  at: "options",
  found: "an option that holds a secret",
  expected: "options without secrets",
  fix: "put it into the user mapping, and change it",
};

export const table: Table = {
  good: { props: { serverName: "reports", fdwName: "postgres_fdw", options: { host: "reports", dbname: "app" } } },
  alsoGood: [{ what: "no options", props: { options: undefined } }],
  bad: [
    { what: "a password", props: { options: { host: "reports", password: "8aZ0-generated-xyz" } }, ...wrong },
    { what: "a key", props: { options: { aws_secret_access_key: "8aZ0-generated-xyz" } }, ...wrong },
  ],
  unknown: ["options"],
};
