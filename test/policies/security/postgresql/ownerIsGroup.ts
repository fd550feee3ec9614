import type { Table } from "../../support/table.ts";

const roles = [
  { type: "postgresql:index/role:Role", name: "owners", props: { name: "owner" } },
  { type: "postgresql:index/role:Role", name: "app", props: { name: "app", login: true } },
];
const wrong = {
  at: "owner",
  found: '"app", which logs in',
  expected: "a role without login",
  fix: "let a role without login own it",
};

export const table: Table = {
  good: { props: { name: "orders", owner: "owner" }, others: roles },
  alsoGood: [
    { what: "whoever makes it", props: { owner: undefined } },
    { what: "a role of another stack", props: { owner: "elsewhere" } },
  ],
  bad: [
    { what: "a login", props: { owner: "app" }, ...wrong },
    { what: "a login that the program refers to", refers: { owner: "app" }, ...wrong },
  ],
  unknown: ["owner"],
};
