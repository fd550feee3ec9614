import type { Table } from "../../support/table.ts";

const finding = {
  at: "username",
  expected: "none of admin, postgres",
  fix: "choose another name before the database is made",
};

export const table: Table = {
  good: { props: { username: "harbour" } },
  alsoGood: [{ what: "one that is restored with its user", props: { username: undefined } }],
  bad: [
    { what: "MySQL's usual name", props: { username: "admin" }, found: '"admin"', ...finding },
    { what: "PostgreSQL's usual name", props: { username: "postgres" }, found: '"postgres"', ...finding },
  ],
  unknown: ["username"],
};
