import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { autoMinorVersionUpgrade: true } },
  alsoGood: [{ what: "an instance that does not say", props: { autoMinorVersionUpgrade: undefined } }],
  bad: [
    {
      what: "an instance that waits",
      props: { autoMinorVersionUpgrade: false },
      ...{ at: "autoMinorVersionUpgrade", found: "false", expected: "true, the default", fix: "set it to true" },
    },
  ],
  unknown: ["autoMinorVersionUpgrade"],
};
