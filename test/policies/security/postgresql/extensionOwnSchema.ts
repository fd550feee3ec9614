import type { Table } from "../../support/table.ts";

const wrong = { at: "schema", expected: "a schema of its own", fix: "make one, and name it here" };

export const table: Table = {
  good: { props: { name: "pg_trgm", schema: "extensions" } },
  alsoGood: [{ what: "one that brings its own", props: { name: "pg_cron", schema: undefined } }],
  bad: [
    { what: "everybody's", props: { schema: "public" }, found: '"public"', ...wrong },
    { what: "the default", props: { schema: undefined }, found: "not set", ...wrong },
  ],
  unknown: ["name", "schema"],
};
