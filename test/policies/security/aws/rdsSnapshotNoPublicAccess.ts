import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { sharedAccounts: ["123456789012"] } },
  alsoGood: [{ what: "one that is not shared", props: { sharedAccounts: undefined } }],
  bad: [
    {
      what: "a public snapshot",
      props: { sharedAccounts: ["123456789012", "all"] },
      ...{ at: "sharedAccounts[1]", found: '"all"', expected: "account ids, or no sharing" },
      fix: "remove all, and name the accounts that need it",
    },
  ],
  unknown: ["sharedAccounts"],
};
