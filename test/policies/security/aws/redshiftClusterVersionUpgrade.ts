import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { allowVersionUpgrade: true } },
  alsoGood: [{ what: "a cluster that does not say", props: { allowVersionUpgrade: undefined } }],
  bad: [
    {
      what: "a cluster without upgrades",
      props: { allowVersionUpgrade: false },
      at: "allowVersionUpgrade",
      found: "false",
      expected: "true",
      fix: "set it to true",
    },
  ],
  unknown: ["allowVersionUpgrade"],
};
