import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "total", language: "sql", body: "SELECT 1", securityDefiner: false } },
  alsoGood: [{ what: "a function that does not say", props: { securityDefiner: undefined } }],
  bad: [
    {
      what: "a function that runs as its owner",
      props: { securityDefiner: true },
      ...{ at: "securityDefiner", found: "true", expected: "false" },
      fix: "remove it, and grant what the function needs to its callers",
    },
  ],
  unknown: ["securityDefiner"],
};
