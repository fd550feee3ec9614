import { manySettingsTables } from "../../support/manySettings.ts";

const onDocker = ["docker:index/container:Container", "pulumi-nodejs:dynamic/holdfast:configuration"];

export const tables = manySettingsTables({
  good: { max_worker_processes: "16", max_parallel_workers: "16", max_parallel_workers_per_gather: "4" },
  alsoGood: [
    { what: "none", set: {} },
    { what: "a formula", set: { max_parallel_workers: "{DBInstanceVCPU/2}", max_worker_processes: "8" } },
    {
      what: "what RDS may have enough of",
      set: { max_parallel_workers: "16" },
      types: ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"],
    },
  ],
  bad: [
    {
      what: "more for one query than there are at all",
      set: { max_parallel_workers_per_gather: "8", max_worker_processes: "4" },
      at: "max_parallel_workers_per_gather",
      found: "max_parallel_workers_per_gather = 8 of max_worker_processes = 4",
      expected: "at most 4",
      fix: "raise max_worker_processes, or lower max_parallel_workers_per_gather",
    },
    {
      what: "more than PostgreSQL's eight",
      set: { max_parallel_workers: "16" },
      at: "max_parallel_workers",
      found: "max_parallel_workers = 16 of max_worker_processes = 8",
      expected: "at most 8",
      fix: "raise max_worker_processes, or lower max_parallel_workers",
      types: onDocker,
    },
  ],
});
