import { clusterInstanceTable, clusterInstanceType, instanceTable, instanceType } from "../../support/rds.ts";

const bad = {
  what: "64 MB for each sort of 1000 connections on 16 GB",
  parameters: [
    ["sort_buffer_size", "67108864"],
    ["max_connections", "1000"],
  ] as const,
  found:
    "70012MB at once (sort_buffer_size and join_buffer_size × 1000: 65000MB; 1000 connections: 3399MB; the server: 1408MB; other caches: 136MB; …)",
  expected: "at most 16GB, the memory limit",
  fix: "take at most 215 connections, or lower sort_buffer_size, or raise the memory to 70013MB",
};

export const tables = {
  [instanceType]: instanceTable({
    engine: "mariadb",
    family: "mariadb11.4",
    good: [
      ["innodb_buffer_pool_size", "{DBInstanceClassMemory*1/2}"],
      ["max_connections", "200"],
    ],
    bad: [bad],
  }),
  [clusterInstanceType]: clusterInstanceTable({
    engine: "mysql",
    family: "aurora-mysql8.0",
    good: [["sort_buffer_size", "262144"]],
    bad: [
      {
        ...bad,
        found:
          "69876MB at once (sort_buffer_size and join_buffer_size × 1000: 65000MB; 1000 connections: 2375MB; the server: 1408MB; temptable_max_ram: 1GB; …)",
        fix: "take at most 206 connections, or lower sort_buffer_size, or raise the memory to 69877MB",
      },
    ],
  }),
};
