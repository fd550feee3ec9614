import type { Table } from "../../support/table.ts";

const wrong = { at: "language", expected: "sql, plpgsql or another trusted one", fix: "write it in sql or plpgsql" };

export const table: Table = {
  good: { props: { name: "charge", body: "SELECT 1", language: "sql" } },
  alsoGood: [{ what: "the default", props: { language: undefined } }],
  bad: [
    { what: "Python", props: { language: "plpython3u" }, found: '"plpython3u"', ...wrong },
    { what: "a library of the server's", props: { language: "C" }, found: '"C"', ...wrong },
  ],
  unknown: ["language"],
};
