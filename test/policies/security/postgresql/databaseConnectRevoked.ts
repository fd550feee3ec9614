import type { Table } from "../../support/table.ts";

const grant = (props: Record<string, unknown>) => ({
  type: "postgresql:index/grant:Grant",
  name: "grant",
  props: { database: "orders", role: "public", objectType: "database", privileges: [], ...props },
});
const wrong = {
  at: "name",
  found: "no grant for PUBLIC on it in this stack, which leaves PostgreSQL's own",
  expected: "a grant for PUBLIC without CONNECT",
  fix: "declare one without privileges",
};

export const table: Table = {
  good: { props: { name: "orders", owner: "owner" }, others: [grant({})] },
  alsoGood: [
    { what: "a database that nobody connects to", props: { allowConnections: false }, others: [] },
    { what: "a grant that another policy judges", others: [grant({ privileges: ["CONNECT"] })] },
  ],
  bad: [
    { what: "what PostgreSQL grants", others: [], ...wrong },
    { what: "a grant to a role alone", others: [grant({ role: "reader", privileges: ["CONNECT"] })], ...wrong },
    { what: "a grant on a schema", others: [grant({ objectType: "schema" })], ...wrong },
    { what: "a grant on another database", others: [grant({ database: "other" })], ...wrong },
  ],
  unknown: ["allowConnections"],
};
