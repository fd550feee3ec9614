import type { Table } from "../../support/table.ts";

const wrong = { at: "memorySwap", expected: "1024 (MiB), as memory is", fix: "set it to 1024" };

export const table: Table = {
  good: { props: { image: "postgres:17", memory: 1024, memorySwap: 1024 } },
  alsoGood: [{ what: "no limit, which is another policy's", props: { memory: undefined, memorySwap: undefined } }],
  bad: [
    { what: "Docker's default, as much swap as memory", props: { memorySwap: undefined }, found: "not set", ...wrong },
    { what: "swap without end", props: { memorySwap: -1 }, found: "-1", ...wrong },
  ],
  unknown: ["image", "memory", "memorySwap"],
};
