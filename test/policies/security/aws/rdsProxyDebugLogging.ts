import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { debugLogging: false } },
  alsoGood: [{ what: "one that does not say", props: { debugLogging: undefined } }],
  bad: [
    {
      what: "statements in the log",
      props: { debugLogging: true },
      ...{ at: "debugLogging", found: "true", expected: "false", fix: "set it to false" },
    },
  ],
  unknown: ["debugLogging"],
};
