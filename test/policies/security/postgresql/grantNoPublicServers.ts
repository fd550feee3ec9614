import type { Table } from "../../support/table.ts";

const wrong = {
  at: "privileges",
  found: "a right for PUBLIC",
  expected: "an empty list, or a role",
  fix: "grant to the roles that read the foreign tables",
};

export const table: Table = {
  good: { props: { database: "app", role: "reports", objectType: "foreign_server", privileges: ["USAGE"] } },
  alsoGood: [
    { what: "a revocation", props: { role: "public", privileges: [] } },
    { what: "a schema", props: { role: "public", objectType: "schema" } },
  ],
  bad: [
    { what: "a server for everybody", props: { role: "public" }, ...wrong },
    { what: "a wrapper for everybody", props: { role: "public", objectType: "foreign_data_wrapper" }, ...wrong },
  ],
  unknown: ["role"],
};
