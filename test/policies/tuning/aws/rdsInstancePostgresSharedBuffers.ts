import { instanceTable } from "../../support/rds.ts";

const expected = "6.3 % to 40 % of the memory, 1GB to 6553MB";
const fix = "set shared_buffers within that, as `npm run tuning` does for the size";

export const table = instanceTable({
  engine: "postgres",
  family: "postgres16",
  good: [["shared_buffers", "{DBInstanceClassMemory/32768}"]],
  bad: [
    {
      what: "three quarters of the memory",
      // 12 GB in pages of 8 kB.
      parameters: [["shared_buffers", "1572864"]],
      found: "shared_buffers = 12GB, 75 % of 16GB",
      ...{ expected, fix },
    },
    {
      what: "megabytes taken for pages",
      parameters: [["shared_buffers", "4096"]],
      found: "shared_buffers = 32MB, 0.2 % of 16GB",
      ...{ expected, fix },
    },
  ],
});
