import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { failoverMode: "AUTOMATIC" } },
  alsoGood: [{ what: "a cluster that does not say", props: { failoverMode: undefined } }],
  bad: [
    {
      what: "a cluster that waits",
      props: { failoverMode: "NO_FAILOVER" },
      ...{ at: "failoverMode", found: '"NO_FAILOVER"', expected: '"AUTOMATIC"', fix: "set it to AUTOMATIC" },
    },
  ],
  unknown: ["failoverMode"],
};
