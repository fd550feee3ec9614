import type { Table } from "../../support/table.ts";

const rest = { at: "memorySwap", expected: "1024, as memory", fix: "set it to 1024; unset, it is twice the memory" };

export const table: Table = {
  good: { props: { image: "postgres:17", memory: 1024, memorySwap: 1024 } },
  alsoGood: [
    { what: "no limit, which is another policy's", props: { memory: undefined } },
    { what: "no database", props: { image: "nginx:1", memorySwap: undefined } },
  ],
  bad: [
    { what: "as much swap again", props: { memorySwap: undefined }, found: "not set", ...rest },
    { what: "swap without end", props: { memorySwap: -1 }, found: "-1", ...rest },
  ],
  unknown: ["image", "memory", "memorySwap"],
};
