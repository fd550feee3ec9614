import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true, with a replica in another zone";

export const table: Table = {
  good: { props: { automaticFailoverEnabled: true, numCacheClusters: 2 } },
  alsoGood: [
    {
      what: "a secondary of a global group",
      props: { automaticFailoverEnabled: undefined, globalReplicationGroupId: "global" },
    },
  ],
  bad: [
    {
      what: "a group that does not say",
      props: { automaticFailoverEnabled: undefined },
      at: "automaticFailoverEnabled",
      found: "not set",
      expected,
      fix,
    },
    {
      what: "turned off",
      props: { automaticFailoverEnabled: false },
      at: "automaticFailoverEnabled",
      found: "false",
      expected,
      fix,
    },
  ],
  unknown: ["automaticFailoverEnabled"],
};
