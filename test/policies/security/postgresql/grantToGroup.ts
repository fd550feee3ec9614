import type { Table } from "../../support/table.ts";

const roles = [
  { type: "postgresql:index/role:Role", name: "readers", props: { name: "readonly" } },
  { type: "postgresql:index/role:Role", name: "app", props: { name: "app", login: true } },
];
const wrong = {
  at: "role",
  found: '"app", which logs in',
  expected: "a role without login",
  fix: "grant to a role without login, and make this one a member of it",
};

export const table: Table = {
  good: { props: { role: "readonly", objectType: "table", privileges: ["SELECT"] }, others: roles },
  alsoGood: [
    { what: "a role of another stack", props: { role: "elsewhere" } },
    { what: "everybody, whom others judge", props: { role: "public" } },
    { what: "a revocation", props: { role: "app", privileges: [] } },
  ],
  bad: [
    { what: "a login", props: { role: "app" }, ...wrong },
    { what: "a login that the program refers to", refers: { role: "app" }, ...wrong },
  ],
  unknown: ["role", "privileges"],
};
