import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17", memory: 4096, cpus: "2.0", command: ["-c", "max_connections=300"] } },
  alsoGood: [
    { what: "cores that are the host's", props: { cpus: undefined, command: ["-c", "max_connections=3000"] } },
    {
      what: "another database, whose sessions are threads",
      props: { image: "mysql:8.4", command: ["--max-connections=3000"] },
    },
  ],
  bad: [
    {
      what: "1000 processes on two cores",
      props: { command: ["-c", "max_connections=1000"] },
      ...{
        at: "command",
        found: "max_connections = 1000 on 2 cores",
        expected: "at most 500",
        fix: "lower max_connections to 500 or less, and put a pooler in front",
      },
    },
  ],
  unknown: ["image", "command", "memory", "cpus"],
};
