/**
 * The write-ahead log and its checkpoints. The first change of a page after a checkpoint puts the whole page into the log, so that
 * checkpoints further apart write less of it; a real disk, the archive, every standby and every backup pay for what is written.
 */
import { GB, type Size, Storage, Workload } from "../request.ts";
import type { Rule } from "../rule.ts";
import { type Context, pgtune } from "./memory.ts";

const walSource = "https://www.postgresql.org/docs/current/wal-configuration.html";
const measured =
  "measured: 6.0 to 6.4 MB/s of WAL against 50 to 67 with the defaults at the same transactions a second";

/** What pgtune keeps ready. */
const usualMinimum: Record<Workload, number> = {
  web: GB,
  oltp: 2 * GB,
  analytics: 4 * GB,
  desktop: 100 * 1024,
  mixed: GB,
};

/** Where writing costs more than compressing. On a fast disk zstd's time shows: it took a fifth of the transactions. */
const isSlow = (storage: Storage) => storage === Storage.Hdd || storage === Storage.San;

/** A tenth of the disk; where that is unknown, four times the memory, for a small server has a small disk. */
function maximum({ workload, disk, memory }: Size): number {
  const wanted = { web: 8 * GB, oltp: 8 * GB, analytics: 16 * GB, desktop: 2 * GB, mixed: 8 * GB }[workload];
  return Math.min(wanted, Math.max(disk === undefined ? memory * 4 : Math.floor(disk / 10), GB));
}

export const walRules: readonly Rule<Context>[] = [
  {
    name: "wal_buffers",
    value: ({ memory }) => memory.walBuffers,
    reason: "3 % of shared_buffers, at most one segment of 16 MB",
    source: pgtune,
  },
  {
    name: "wal_compression",
    value: ({ size }) => (size.version === "14" ? "on" : isSlow(size.storage) ? "zstd" : "lz4"),
    reason: ({ size }) =>
      isSlow(size.storage)
        ? "whole pages in the log compress well; zstd leaves 0.6 to 0.7 of what lz4 does, for time of the cores"
        : "whole pages in the log compress well, and lz4 costs less time than writing them",
    source: `${pgtune}; zstd: measured, docs/tuning-bench.md`,
  },
  {
    name: "max_wal_size",
    value: ({ size }) => maximum(size),
    reason: `checkpoints come by time and not by volume, up to a tenth of the disk (unknown: four times the memory); ${measured}`,
    source: `measured on Docker, 2 cores and 4 GB, pgbench scale 150; ${walSource}`,
  },
  {
    name: "min_wal_size",
    value: ({ size }) => Math.min(usualMinimum[size.workload], Math.floor(maximum(size) / 2)),
    reason: "segments are recycled rather than made anew; at most half of max_wal_size",
    source: `${pgtune}; ${walSource}`,
  },
  {
    name: "checkpoint_timeout",
    value: ({ size }) => (size.workload === Workload.Desktop ? undefined : 900),
    reason: `a third of the checkpoints, and of the whole pages after them; a crash replays up to 15 minutes instead of 5; ${measured}`,
    source: `measured on Docker, 2 cores and 4 GB, pgbench scale 150; ${walSource}`,
  },
  {
    name: "checkpoint_completion_target",
    value: () => 0.9,
    reason: "a checkpoint's writes are spread over the time to the next",
    source: pgtune,
  },
];
