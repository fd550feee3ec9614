import { clusterInstanceTable, clusterInstanceType, instanceTable, instanceType } from "../../support/rds.ts";

const bad = {
  what: "64 MB for each of 1000 connections on 16 GB",
  parameters: [
    ["work_mem", "65536"],
    ["max_connections", "1000"],
  ] as const,
  // The sum is the tuning rules' own, and tried with them.
  found:
    "209404MB at once (work_mem × 3 × 1002: 192384MB; 1000 connections, 2 parallel and 3 autovacuum workers: 10050MB; shared_buffers: 4GB; other processes: 1104MB; …)",
  expected: "at most 16GB, the memory limit",
  fix: "take at most 44 connections, or lower work_mem, or raise the memory to 209405MB",
};

export const tables = {
  [instanceType]: instanceTable({
    engine: "postgres",
    family: "postgres17",
    good: [
      ["work_mem", "4096"],
      ["max_connections", "200"],
    ],
    bad: [
      bad,
      {
        what: "formulas that come to more",
        parameters: [
          ["work_mem", "GREATEST({DBInstanceClassMemory/131072},65536)"],
          ["max_connections", "LEAST({DBInstanceClassMemory/9531392},5000)"],
        ],
        found:
          "632723MB at once (work_mem × 3 × 1691: 608760MB; 1689 connections, 2 parallel and 3 autovacuum workers: 16940MB; shared_buffers: 4GB; other processes: 1104MB; …)",
        expected: "at most 16GB, the memory limit",
        fix: "take at most 23 connections, or lower work_mem, or raise the memory to 632724MB",
      },
    ],
  }),
  [clusterInstanceType]: clusterInstanceTable({
    engine: "postgres",
    family: "aurora-postgresql17",
    good: [["work_mem", "4096"]],
    bad: [
      {
        ...bad,
        found:
          "207083MB at once (work_mem × 3 × 1002: 192384MB; shared_buffers: 10758MB; 1000 connections, 2 parallel and 3 autovacuum workers: 2010MB; other processes: 1104MB; …)",
        fix: "lower work_mem to 573kB, or take at most 17 connections, or raise the memory to 207084MB",
      },
    ],
  }),
};
