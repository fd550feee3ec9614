import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { engine: "aurora-postgresql", autoMinorVersionUpgrade: true } },
  alsoGood: [
    { what: "one that does not say", props: { autoMinorVersionUpgrade: undefined } },
    { what: "RDS Custom, which can't", props: { engine: "custom-oracle-ee", autoMinorVersionUpgrade: false } },
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
