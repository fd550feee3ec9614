import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true";

export const table: Table = {
  good: { props: { autoMinorVersionUpgrade: true } },
  bad: [
    {
      what: "an instance that does not say",
      props: { autoMinorVersionUpgrade: undefined },
      at: "autoMinorVersionUpgrade",
      found: "not set",
      expected,
      fix,
    },
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
