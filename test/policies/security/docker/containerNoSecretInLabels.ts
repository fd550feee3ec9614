import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { labels: [{ label: "team", value: "a" }] } },
  alsoGood: [{ what: "an empty one", props: { labels: [{ label: "db.password", value: "" }] } }],
  bad: [
    {
      what: "a password",
      props: { labels: [{ label: "db.password", value: "the-canary" }] },
      at: "labels[0]",
      ...{ found: "a label named like a secret (its value is not shown)", expected: "no secret" },
      fix: "remove it, and change the secret",
    },
  ],
  unknown: ["labels"],
};
