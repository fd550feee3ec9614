/** How many processes one statement, and all of them, may spread over. */
import { Workload } from "../request.ts";
import type { Rule } from "../rule.ts";
import { type Context, pgtune, workerProcessesOf } from "./memory.ts";

const halfOf = (cpus: number) => Math.ceil(cpus / 2);

export const parallelismRules: readonly Rule<Context>[] = [
  {
    name: "max_worker_processes",
    value: ({ size }) => workerProcessesOf(size),
    reason:
      "a worker for each core, and never under PostgreSQL's 8: logical replication and extensions draw on them too",
    source: "https://www.postgresql.org/docs/current/runtime-config-resource.html",
  },
  {
    name: "max_parallel_workers",
    value: ({ memory }) => memory.parallelWorkers,
    reason:
      "as many as cores (two at least) and one for each 256 MB at most: more only take turns, and each counts with its memory",
    source: "memoryAtOnce; https://www.postgresql.org/docs/current/runtime-config-resource.html",
  },
  {
    name: "max_parallel_workers_per_gather",
    value: ({ size: { cpus, workload } }) => {
      if (cpus < 4) return undefined;
      return workload === Workload.Analytics ? halfOf(cpus) : Math.min(halfOf(cpus), 4);
    },
    reason: "half of the cores for one statement; beyond four it pays in analytics only",
    source: pgtune,
  },
  {
    name: "max_parallel_maintenance_workers",
    value: ({ size: { cpus } }) => (cpus < 4 ? undefined : Math.min(halfOf(cpus), 4)),
    reason: "half of the cores for an index build, four at most",
    source: pgtune,
  },
];
