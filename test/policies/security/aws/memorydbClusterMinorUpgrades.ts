import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true; the cluster is replaced";

export const table: Table = {
  good: { props: { autoMinorVersionUpgrade: true } },
  alsoGood: [{ what: "a cluster that does not say", props: { autoMinorVersionUpgrade: undefined } }],
  bad: [
    {
      what: "turned off",
      props: { autoMinorVersionUpgrade: false },
      at: "autoMinorVersionUpgrade",
      found: "false",
      expected,
      fix,
    },
  ],
  unknown: ["autoMinorVersionUpgrade"],
};
