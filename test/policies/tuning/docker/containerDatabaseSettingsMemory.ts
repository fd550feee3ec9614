import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: {
    props: {
      image: "postgres:17",
      memory: 4096,
      command: ["postgres", "-c", "work_mem=8MB", "-c", "max_connections=60"],
    },
  },
  alsoGood: [
    { what: "MySQL within its memory", props: { image: "mysql:8.4", command: ["--innodb-buffer-pool-size=2G"] } },
    { what: "no limit, which is another policy's", props: { memory: undefined, command: ["-c", "work_mem=4GB"] } },
    { what: "no settings", props: { command: [] } },
    { what: "another service", props: { image: "nginx:1" } },
  ],
  bad: [
    {
      what: "64 MB for each of 500 connections on 4 GB",
      props: { command: ["postgres", "-c", "work_mem=64MB", "-c", "max_connections=500"] },
      ...{
        at: "command",
        found:
          "99991MB at once (work_mem × 3 × 502: 96384MB; 500 connections, 2 parallel and 3 autovacuum workers: 2020MB; shared_buffers: 1GB; maintenance_work_mem: 256MB; …)",
        expected: "at most 4GB, the memory limit",
        fix: "lower work_mem to 332kB, or take at most 10 connections, or raise the memory to 99992MB",
      },
    },
    {
      what: "a pool as large as the memory",
      props: { image: "mariadb:11.4", command: ["--innodb_buffer_pool_size=4G"] },
      ...{
        at: "command",
        found:
          "5094MB at once (innodb_buffer_pool_size and a tenth: 4505MB; the server: 384MB; other caches: 72MB; innodb_log_buffer_size: 64MB; …)",
        expected: "at most 4GB, the memory limit",
        fix: "lower innodb_buffer_pool_size, or raise the memory to 5095MB",
      },
    },
  ],
  unknown: ["image", "command", "memory"],
};
