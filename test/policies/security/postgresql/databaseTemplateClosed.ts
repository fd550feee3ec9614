import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "orders" } },
  alsoGood: [{ what: "a template that nobody connects to", props: { isTemplate: true, allowConnections: false } }],
  bad: [
    {
      what: "a database in use",
      props: { isTemplate: true },
      at: "isTemplate",
      found: "true",
      expected: "false on a database that takes connections",
      fix: "remove it",
    },
  ],
  unknown: ["isTemplate"],
};
