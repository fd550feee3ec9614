import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "app", login: true } },
  alsoGood: [{ what: "a role that nobody logs in as", props: { login: false, createRole: true } }],
  bad: [
    {
      what: "a login that creates roles",
      props: { createRole: true },
      ...{ at: "createRole", found: "true", expected: "false" },
      fix: "remove it, and declare what it would create",
    },
    {
      what: "a login that creates databases",
      props: { createDatabase: true },
      ...{ at: "createDatabase", found: "true", expected: "false" },
      fix: "remove it, and declare what it would create",
    },
  ],
  unknown: ["login", "createRole", "createDatabase"],
};
