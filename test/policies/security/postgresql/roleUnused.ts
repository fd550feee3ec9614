import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: {
    props: { name: "app", login: true },
    others: [
      {
        type: "postgresql:index/grant:Grant",
        name: "reads",
        props: { role: "app", objectType: "table", privileges: ["SELECT"] },
      },
    ],
  },
  alsoGood: [
    { what: "a role that nobody logs in as", props: { login: false }, others: [] },
    { what: "a member of another role", props: { roles: ["reader"] }, others: [] },
    { what: "a role that replicates", props: { replication: true }, others: [] },
    {
      what: "an owner",
      others: [{ type: "postgresql:index/database:Database", name: "orders", props: { name: "orders", owner: "app" } }],
    },
    {
      what: "a member by a resource of its own",
      others: [
        { type: "postgresql:index/grantRole:GrantRole", name: "m", props: { role: "app", grantRole: "reader" } },
      ],
    },
  ],
  bad: [
    {
      what: "a login without anything",
      others: [
        {
          type: "postgresql:index/grant:Grant",
          name: "reads",
          props: { role: "other", objectType: "table", privileges: ["SELECT"] },
        },
      ],
      at: "login",
      found: "true, and no right, role, database or schema in this stack is for it",
      expected: "false, or a right",
      fix: "remove the role, or set login to false",
    },
  ],
  unknown: ["login", "roles"],
};
