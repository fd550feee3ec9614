import type { Table } from "../../support/table.ts";

const expected = "an extension that stays inside the database";

export const table: Table = {
  good: { props: { name: "pgcrypto", database: "orders" } },
  alsoGood: [{ what: "a trusted language", props: { name: "plperl" } }],
  bad: [
    {
      what: "a language that does anything",
      props: { name: "plpython3u" },
      ...{ at: "name", found: '"plpython3u"', expected, fix: "drop it" },
    },
    {
      what: "files as tables",
      props: { name: "file_fdw" },
      ...{ at: "name", found: '"file_fdw"', expected, fix: "drop it" },
    },
  ],
  unknown: ["name"],
};
