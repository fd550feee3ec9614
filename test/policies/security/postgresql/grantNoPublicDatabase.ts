import type { Table } from "../../support/table.ts";

const wrong = {
  at: "privileges",
  expected: "an empty list, or a role",
  fix: "grant to the roles that use the database",
};

export const table: Table = {
  good: { props: { database: "app", role: "reader", objectType: "database", privileges: ["CONNECT"] } },
  alsoGood: [
    { what: "a revocation", props: { role: "public", privileges: [] } },
    { what: "a schema", props: { role: "public", objectType: "schema", privileges: ["USAGE"] } },
  ],
  bad: [
    { what: "everybody", props: { role: "public" }, found: "CONNECT for PUBLIC", ...wrong },
    {
      what: "everybody who creates",
      props: { role: "public", privileges: ["temporary", "CREATE"] },
      found: "CREATE, TEMPORARY for PUBLIC",
      ...wrong,
    },
  ],
  unknown: ["role"],
};
