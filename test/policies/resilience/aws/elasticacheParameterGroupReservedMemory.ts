import type { Table } from "../../support/table.ts";

const expected = "25 or more";
const fix = "set it to 25, or take it out";

export const table: Table = {
  good: { props: { family: "redis7", parameters: [{ name: "reserved-memory-percent", value: "25" }] } },
  alsoGood: [
    {
      what: "a group that does not say, which is 25",
      props: { parameters: [{ name: "maxmemory-policy", value: "volatile-lru" }] },
    },
    {
      what: "Memcached",
      props: { family: "memcached1.6", parameters: [{ name: "reserved-memory-percent", value: "10" }] },
    },
  ],
  bad: [
    {
      what: "less",
      props: { parameters: [{ name: "reserved-memory-percent", value: "10" }] },
      at: "parameters[0].value",
      found: "reserved-memory-percent = 10",
      expected,
      fix,
    },
  ],
  unknown: ["family", "parameters"],
};
