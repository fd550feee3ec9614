import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "main", recoveryWindowInDays: 7 } },
  alsoGood: [{ what: "where it is not set, which is 30", props: { recoveryWindowInDays: undefined } }],
  bad: [
    {
      what: "a secret that is gone at once",
      props: { recoveryWindowInDays: 0 },
      ...{ at: "recoveryWindowInDays", found: "0", expected: "at least 7 (days)", fix: "remove it, which makes it 30" },
    },
  ],
  unknown: ["recoveryWindowInDays"],
};
