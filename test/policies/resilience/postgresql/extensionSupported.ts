import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "hstore" } },
  alsoGood: [{ what: "no extension of a known name", props: { name: "constructor" } }],
  bad: [
    {
      what: "tsearch2",
      props: { name: "tsearch2" },
      at: "name",
      found: "tsearch2: removed in PostgreSQL 10; text search is built in",
      expected: "an extension that newer versions have",
      fix: "replace it",
    },
  ],
  unknown: ["name"],
};
