import type { Table } from "../../support/table.ts";

const finding = {
  at: "masterUsername",
  expected: "none of admin, postgres",
  fix: "choose another name before the database is made",
};

export const table: Table = {
  good: { props: { masterUsername: "harbour" } },
  alsoGood: [{ what: "one that is restored with its user", props: { masterUsername: undefined } }],
  bad: [
    { what: "MySQL's usual name", props: { masterUsername: "admin" }, found: '"admin"', ...finding },
    { what: "PostgreSQL's usual name", props: { masterUsername: "postgres" }, found: '"postgres"', ...finding },
  ],
  unknown: ["masterUsername"],
};
