import type { Table } from "../../support/table.ts";

const expected = "cross-az";
const fix = "set it to cross-az";

export const table: Table = {
  good: { props: { engine: "memcached", numCacheNodes: 2, azMode: "cross-az" } },
  alsoGood: [
    { what: "one node", props: { numCacheNodes: 1, azMode: undefined } },
    { what: "Redis", props: { engine: "redis", azMode: undefined } },
  ],
  bad: [
    {
      what: "a cluster that does not say",
      props: { azMode: undefined },
      at: "azMode",
      found: "not set",
      expected,
      fix,
    },
    { what: "one zone", props: { azMode: "single-az" }, at: "azMode", found: '"single-az"', expected, fix },
  ],
  unknown: ["engine", "numCacheNodes", "azMode"],
};
