import type { Table } from "../../support/table.ts";

const expected = "6.3 % to 40 % of the memory, 512MB to 3276MB";
const fix = "set shared_buffers within that, as `npm run tuning` does for the size";

export const table: Table = {
  good: { props: { image: "postgres:17", memory: 8192, command: ["postgres", "-c", "shared_buffers=2GB"] } },
  alsoGood: [
    { what: "the default where it is enough", props: { memory: 1024, command: [] } },
    { what: "a limit that is not set, which is another policy's", props: { memory: undefined, command: [] } },
    { what: "another database", props: { image: "mysql:8.4", command: [] } },
  ],
  bad: [
    {
      what: "more than the page cache leaves",
      props: { command: ["postgres", "-c", "shared_buffers=6GB"] },
      ...{ at: "command", found: "shared_buffers = 6GB, 75 % of 8GB", expected, fix },
    },
    {
      what: "the default of 128 MB",
      props: { command: [] },
      ...{ at: "command", found: "shared_buffers not set, which is 128MB, 1.6 % of 8GB", expected, fix },
    },
  ],
  unknown: ["image", "command", "memory"],
};
