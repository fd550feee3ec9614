import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "search", standbyReplicas: "ENABLED" } },
  alsoGood: [{ what: "one that does not say", props: { standbyReplicas: undefined } }],
  bad: [
    {
      what: "one without",
      props: { standbyReplicas: "DISABLED" },
      at: "standbyReplicas",
      found: '"DISABLED"',
      expected: "ENABLED",
      fix: "set it to ENABLED; this replaces the collections",
    },
  ],
  unknown: ["standbyReplicas"],
};
