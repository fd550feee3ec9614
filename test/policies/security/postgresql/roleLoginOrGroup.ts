import type { Table } from "../../support/table.ts";

const wrong = {
  at: "login",
  expected: "false on a role that has members",
  fix: "make a role without login for its rights, and it a member of that",
};
const member = (name: string, roles: string[]) => ({
  type: "postgresql:index/role:Role",
  name,
  props: { name, roles },
});
const granted = (role: string) => ({
  type: "postgresql:index/grantRole:GrantRole",
  name: "membership",
  props: { role: "reports", grantRole: role },
});

export const table: Table = {
  good: { props: { name: "app", login: true, roles: ["readwrite"] }, others: [member("reports", ["readonly"])] },
  alsoGood: [{ what: "a group", props: { login: false }, others: [member("reports", ["app"]), granted("app")] }],
  bad: [
    {
      what: "a login with a member",
      others: [member("reports", ["readonly", "app"])],
      found: "true, and another role is a member of it",
      ...wrong,
    },
    {
      what: "a login with two",
      others: [member("other", ["app"]), granted("app")],
      found: "true, and 2 roles are members of it",
      ...wrong,
    },
  ],
  unknown: ["login"],
};
