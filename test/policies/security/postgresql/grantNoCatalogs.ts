import type { Table } from "../../support/table.ts";

const wrong = { at: "schema", expected: "a schema of your own", fix: "revoke it, and take a predefined role" };

export const table: Table = {
  good: { props: { role: "monitor", objectType: "function", schema: "shop", privileges: ["EXECUTE"] } },
  alsoGood: [
    { what: "a revocation", props: { schema: "pg_catalog", privileges: [] } },
    { what: "a database", props: { schema: undefined, objectType: "database" } },
  ],
  bad: [
    { what: "functions of the server", props: { schema: "pg_catalog" }, found: '"pg_catalog"', ...wrong },
    { what: "the other one", props: { schema: "information_schema" }, found: '"information_schema"', ...wrong },
  ],
  unknown: ["schema"],
};
