import type { Table } from "../../support/table.ts";

const group = (...parameters: [string, string][]) => ({
  type: "aws:rds/parameterGroup:ParameterGroup",
  name: "group",
  props: { name: "group", family: "postgres17", parameters: parameters.map(([name, value]) => ({ name, value })) },
});

export const table: Table = {
  good: {
    props: { engine: "postgres", instanceClass: "db.r6g.large", parameterGroupName: "group" },
    others: [group(["work_mem", "4096"], ["max_connections", "200"])],
  },
  alsoGood: [
    { what: "AWS's own group", props: { parameterGroupName: "default.postgres17" }, others: [] },
    { what: "a group that says nothing of memory", others: [group(["log_statement", "ddl"])] },
  ],
  bad: [
    {
      what: "64 MB for each of 1000 connections on 16 GB",
      others: [group(["work_mem", "65536"], ["max_connections", "1000"])],
      at: "parameterGroupName",
      // The sum is the tuning rules' own, and tried with them.
      found:
        'parameter group "group": 209404MB at once (work_mem × 3 × 1002: 192384MB; 1000 connections, 2 parallel and 3 autovacuum workers: 10050MB; shared_buffers: 4GB; other processes: 1104MB; …)',
      expected: "at most 16GB, the memory limit",
      fix: "take at most 44 connections, or lower work_mem, or raise the memory to 209405MB",
    },
  ],
  unknown: ["engine", "instanceClass"],
};
