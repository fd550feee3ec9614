import type { Table } from "../../support/table.ts";

const wrong = { at: "encoding", expected: "UTF8", fix: "make a database in UTF8 and load a dump into it" };

export const table: Table = {
  good: { props: { name: "orders" } },
  alsoGood: ["UTF8", "utf-8", "6", ""].map((encoding) => ({ what: `encoding "${encoding}"`, props: { encoding } })),
  bad: [
    { what: "any bytes", props: { encoding: "SQL_ASCII" }, found: '"SQL_ASCII"', ...wrong },
    { what: "a single-byte encoding", props: { encoding: "LATIN1" }, found: '"LATIN1"', ...wrong },
  ],
  unknown: ["encoding"],
};
