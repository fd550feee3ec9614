import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "pg_trgm" } },
  alsoGood: [{ what: "no extension of a known name", props: { name: "constructor" } }],
  bad: [
    {
      what: "postgres_fdw",
      props: { name: "postgres_fdw" },
      at: "name",
      found: "postgres_fdw: reads and writes in other PostgreSQL servers",
      expected: "an extension that stays inside the database",
      fix: "drop it",
    },
  ],
  unknown: ["name"],
};
