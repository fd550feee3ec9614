import type { Table } from "../../support/table.ts";

const expected = "at least 256 (MiB)";
const fix = "set memory and memorySwap to 256 or more (256MB)";

export const table: Table = {
  good: { props: { image: "postgres:17", memory: 1024 } },
  alsoGood: [
    { what: "another service", props: { image: "nginx:1", memory: undefined } },
    { what: "a small limit of another database", props: { image: "redis:8", memory: 64 } },
  ],
  bad: [
    { what: "no limit", props: { memory: undefined }, at: "memory", found: "not set", expected, fix },
    { what: "less than PostgreSQL needs", props: { memory: 255 }, at: "memory", found: "255", expected, fix },
  ],
  unknown: ["image", "memory"],
};
