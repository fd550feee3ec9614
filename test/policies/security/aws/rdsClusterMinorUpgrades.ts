import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { engine: "postgres", autoMinorVersionUpgrade: true } },
  alsoGood: [
    { what: "one that does not say", props: { autoMinorVersionUpgrade: undefined } },
    {
      what: "a global database, which can't",
      props: { globalClusterIdentifier: "world", autoMinorVersionUpgrade: false },
    },
  ],
  bad: [
    {
      what: "upgrades turned off",
      props: { autoMinorVersionUpgrade: false },
      ...{ at: "autoMinorVersionUpgrade", found: "false", expected: "true", fix: "remove it, or set it to true" },
    },
  ],
  unknown: ["autoMinorVersionUpgrade"],
};
