import { instanceTable } from "../../support/rds.ts";

export const table = instanceTable({
  engine: "postgres",
  family: "postgres17",
  good: [["effective_cache_size", "{DBInstanceClassMemory/16384}"]],
  bad: [
    {
      what: "twice the memory",
      // 32 GB in pages of 8 kB.
      parameters: [["effective_cache_size", "4194304"]],
      found: "effective_cache_size = 32GB, 200 % of 16GB",
      expected: "12.5 % to 100 % of the memory, 2GB to 16GB",
      fix: "set effective_cache_size within that, as `npm run tuning` does for the size",
    },
  ],
});
