import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true, with automaticFailoverEnabled";

export const table: Table = {
  good: { props: { multiAzEnabled: true, automaticFailoverEnabled: true } },
  alsoGood: [
    { what: "a secondary of a global group", props: { multiAzEnabled: undefined, globalReplicationGroupId: "global" } },
  ],
  bad: [
    {
      what: "a group that does not say",
      props: { multiAzEnabled: undefined },
      at: "multiAzEnabled",
      found: "not set",
      expected,
      fix,
    },
    { what: "one zone", props: { multiAzEnabled: false }, at: "multiAzEnabled", found: "false", expected, fix },
  ],
  unknown: ["multiAzEnabled"],
};
