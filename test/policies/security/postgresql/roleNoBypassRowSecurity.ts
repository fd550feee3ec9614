import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "app", login: true } },
  alsoGood: [{ what: "a role that nobody logs in as", props: { login: false, bypassRowLevelSecurity: true } }],
  bad: [
    {
      what: "a login past row security",
      props: { bypassRowLevelSecurity: true },
      ...{ at: "bypassRowLevelSecurity", found: "true", expected: "false" },
      fix: "remove it, and give the role a policy on the tables that it has to see as a whole",
    },
  ],
  unknown: ["login", "bypassRowLevelSecurity"],
};
