import type { Table } from "../../support/table.ts";

const expected = "noeviction, or one of volatile-*";
const fix = "set it to noeviction";

export const table: Table = {
  good: { props: { family: "memorydb_redis7", parameters: [{ name: "maxmemory-policy", value: "noeviction" }] } },
  alsoGood: [
    { what: "keys with a time to live", props: { parameters: [{ name: "maxmemory-policy", value: "volatile-ttl" }] } },
    { what: "a group that does not say", props: { parameters: [{ name: "activedefrag", value: "yes" }] } },
  ],
  bad: [
    {
      what: "any key",
      props: { parameters: [{ name: "maxmemory-policy", value: "allkeys-lru" }] },
      at: "parameters[0].value",
      found: "maxmemory-policy = allkeys-lru",
      expected,
      fix,
    },
  ],
  unknown: ["parameters"],
};
