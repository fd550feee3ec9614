import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "orders", tables: ["public.orders"] } },
  bad: [
    {
      what: "all tables",
      props: { allTables: true },
      ...{ at: "allTables", found: "true", expected: "false", fix: "list the tables in tables" },
    },
  ],
  unknown: ["allTables"],
};
