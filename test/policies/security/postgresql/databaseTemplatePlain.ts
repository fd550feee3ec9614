import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "orders" } },
  alsoGood: [
    { what: "one of PostgreSQL's", props: { template: "template1" } },
    { what: "the provider's default", props: { template: "DEFAULT" } },
  ],
  bad: [
    {
      what: "another database",
      props: { template: "production" },
      ...{ at: "template", found: '"production"', expected: "template0 or template1", fix: "leave it out" },
    },
  ],
  unknown: ["template"],
};
