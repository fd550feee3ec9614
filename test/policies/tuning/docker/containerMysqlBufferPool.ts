import type { Table } from "../../support/table.ts";

const expected = "6.3 % to 80 % of the memory, 256MB to 3276MB";
const fix = "set innodb_buffer_pool_size within that, as `npm run tuning` does for the size";

export const table: Table = {
  good: { props: { image: "mysql:8.4", memory: 4096, command: ["--innodb-buffer-pool-size=2G"] } },
  alsoGood: [
    { what: "the default where it is enough", props: { memory: 1024, command: [] } },
    { what: "another database", props: { image: "postgres:17", command: [] } },
  ],
  bad: [
    {
      what: "more than leaves room for sessions",
      props: { image: "mariadb:11.4", command: ["mariadbd", "--innodb_buffer_pool_size=3500M"] },
      ...{ at: "command", found: "innodb_buffer_pool_size = 3500MB, 85.4 % of 4GB", expected, fix },
    },
    {
      what: "the default of 128 MB",
      props: { command: [] },
      ...{ at: "command", found: "innodb_buffer_pool_size not set, which is 128MB, 3.1 % of 4GB", expected, fix },
    },
  ],
  unknown: ["image", "command", "memory"],
};
