import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "app", login: true, connectionLimit: 20 } },
  alsoGood: [{ what: "a role that does not log in", props: { login: false, connectionLimit: undefined } }],
  bad: [
    {
      what: "no limit",
      props: { connectionLimit: -1 },
      ...{
        at: "connectionLimit",
        found: "-1",
        expected: "0 or more",
        fix: "set it to the size of the application's pool",
      },
    },
  ],
  unknown: ["login", "connectionLimit"],
};
