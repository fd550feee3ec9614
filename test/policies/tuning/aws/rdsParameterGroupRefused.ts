import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { family: "aurora-postgresql17", parameters: [{ name: "work_mem", value: "8192" }] } },
  alsoGood: [
    { what: "the same on RDS", props: { family: "postgres17", parameters: [{ name: "max_wal_size", value: "4096" }] } },
    {
      what: "what only its own formula fits better",
      props: { parameters: [{ name: "shared_buffers", value: "1000000" }] },
    },
    {
      what: "an Aurora MySQL that still has it",
      props: { family: "aurora-mysql5.7", parameters: [{ name: "sync_binlog", value: "1" }] },
    },
  ],
  bad: [
    {
      what: "checkpoints",
      props: { parameters: [{ name: "max_wal_size", value: "4096" }] },
      at: "parameters[0].name",
      found: '"max_wal_size"',
      expected:
        "not max_wal_size: not among its parameters: Aurora's storage applies the log itself and knows no checkpoints",
      fix: "remove the parameter",
    },
    {
      what: "InnoDB's log",
      props: { family: "aurora-mysql8.0", parameters: [{ name: "innodb_io_capacity", value: "2000" }] },
      at: "parameters[0].name",
      found: '"innodb_io_capacity"',
      expected: "not innodb_io_capacity: does not apply to Aurora MySQL: its storage writes the log",
      fix: "remove the parameter",
    },
  ],
  unknown: ["family", "parameters"],
};
