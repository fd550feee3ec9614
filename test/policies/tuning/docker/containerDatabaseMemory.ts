import type { Table } from "../../support/table.ts";

const rest = { at: "memory", expected: "at least 256 (MiB)", fix: "set memory and memorySwap to 256 or more (256MB)" };

export const table: Table = {
  good: { props: { image: "postgres:17", memory: 1024 } },
  alsoGood: [
    { what: "another service", props: { image: "nginx:1", memory: undefined } },
    { what: "a small limit of a database that needs little", props: { image: "redis:8", memory: 64 } },
    { what: "one that is not started", props: { memory: undefined, start: false } },
  ],
  bad: [
    { what: "no limit", props: { memory: undefined }, found: "not set", ...rest },
    { what: "less than PostgreSQL needs", props: { memory: 255 }, found: "255", ...rest },
    { what: "less than MariaDB needs", props: { image: "mariadb:11.4", memory: 128 }, found: "128", ...rest },
    {
      what: "no limit of another database",
      props: { image: "redis:8", memory: undefined },
      ...{
        at: "memory",
        found: "not set",
        expected: "a limit (MiB)",
        fix: "set memory and memorySwap to the same number",
      },
    },
  ],
  unknown: ["image", "memory"],
};
