import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "pg_stat_statements" } },
  alsoGood: [{ what: "no extension of a known name", props: { name: "constructor" } }],
  bad: [
    {
      what: "pageinspect",
      props: { name: "pageinspect" },
      at: "name",
      found: "pageinspect: reads pages past every right and row policy",
      expected: "an extension that keeps to rights",
      fix: "drop it",
    },
  ],
  unknown: ["name"],
};
