import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17", rm: false } },
  alsoGood: [{ what: "another service", props: { image: "migrate:4", rm: true } }],
  bad: [
    {
      what: "one that removes itself",
      props: { rm: true },
      at: "rm",
      found: "true",
      expected: "false",
      fix: "remove it",
    },
  ],
  unknown: ["image", "rm"],
};
