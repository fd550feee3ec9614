import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17", memory: 4096, command: ["-c", "effective_cache_size=3GB"] } },
  alsoGood: [
    { what: "none", props: { command: [] } },
    { what: "another database", props: { image: "mariadb:11.4" } },
  ],
  bad: [
    {
      what: "the host's memory",
      props: { command: ["-c", "effective_cache_size=48GB"] },
      ...{
        at: "command",
        found: "effective_cache_size = 48GB, 1200 % of 4GB",
        expected: "12.5 % to 100 % of the memory, 512MB to 4GB",
        fix: "set effective_cache_size within that, as `npm run tuning` does for the size",
      },
    },
  ],
  unknown: ["image", "command", "memory"],
};
