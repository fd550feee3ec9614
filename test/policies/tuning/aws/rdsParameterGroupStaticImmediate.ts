import type { Table } from "../../support/table.ts";

const rest = { at: "parameters[0].applyMethod", fix: "set it to pending-reboot" };

export const table: Table = {
  good: {
    props: {
      family: "postgres17",
      parameters: [{ name: "max_connections", value: "200", applyMethod: "pending-reboot" }],
    },
  },
  alsoGood: [
    { what: "one that needs no restart", props: { parameters: [{ name: "work_mem", value: "8192" }] } },
    {
      what: "one that needs none from 18 on",
      props: { family: "postgres18", parameters: [{ name: "autovacuum_max_workers", value: "5" }] },
    },
    {
      what: "MySQL's, which takes it up at once",
      props: { family: "mysql8.0", parameters: [{ name: "max_connections", value: "200" }] },
    },
    {
      what: "another engine",
      props: { family: "oracle-ee-19", parameters: [{ name: "max_connections", value: "200" }] },
    },
  ],
  bad: [
    {
      what: "no method, which is immediate",
      props: { parameters: [{ name: "shared_preload_libraries", value: "pg_stat_statements" }] },
      ...{ ...rest, found: "not set", expected: "pending-reboot, for shared_preload_libraries needs a restart" },
    },
    {
      what: "immediate",
      props: { parameters: [{ name: "max_connections", value: "200", applyMethod: "immediate" }] },
      ...{ ...rest, found: '"immediate"', expected: "pending-reboot, for max_connections needs a restart" },
    },
    {
      what: "one that needs a restart before 18",
      props: { family: "aurora-postgresql16", parameters: [{ name: "autovacuum_max_workers", value: "5" }] },
      ...{ ...rest, found: "not set", expected: "pending-reboot, for autovacuum_max_workers needs a restart" },
    },
    {
      what: "MySQL's",
      props: { family: "mysql8.4", parameters: [{ name: "performance_schema", value: "1" }] },
      ...{ ...rest, found: "not set", expected: "pending-reboot, for performance_schema needs a restart" },
    },
  ],
  unknown: ["family", "parameters"],
};
