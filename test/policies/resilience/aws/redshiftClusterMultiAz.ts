import type { Table } from "../../support/table.ts";

const rest = { at: "multiAz", expected: "true", fix: "set it to true, on 2 or more RA3 nodes" };

export const table: Table = {
  good: { props: { multiAz: true } },
  bad: [
    { what: "a cluster that does not say", props: { multiAz: undefined }, found: "not set", ...rest },
    { what: "a cluster in one zone", props: { multiAz: false }, found: "false", ...rest },
  ],
  unknown: ["multiAz"],
};
