import type { Table } from "../../support/table.ts";

const wrong = {
  at: "privileges",
  found: "ALL",
  expected: "a list of privileges",
  fix: "list those that the role needs",
};

export const table: Table = {
  good: { props: { role: "writer", objectType: "table", privileges: ["SELECT", "INSERT"] } },
  alsoGood: [{ what: "a revocation", props: { privileges: [] } }],
  bad: [
    { what: "all", props: { privileges: ["ALL"] }, ...wrong },
    { what: "all, in small letters", props: { privileges: ["SELECT", "all"] }, ...wrong },
  ],
  unknown: ["privileges"],
};
