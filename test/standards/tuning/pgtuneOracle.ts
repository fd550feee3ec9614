/**
 * What pgtune answers, written from its published formulas and without a look at our rules: the arithmetic as its readme and its
 * source (github.com/le0pard/pgtune, July 2026, src/features/configuration/configurationSlice.js) state it, for Linux and a data set whose
 * size nobody gave ("around the memory") or one that fits in it. Sizes in kB.
 */

export interface Asked {
  version: number;
  /** kB */
  memory: number;
  cpus: number;
  workload: "web" | "oltp" | "analytics" | "desktop" | "mixed";
  storage: "hdd" | "ssd" | "san" | "nvme";
  connections?: number;
  fitsInMemory?: boolean;
}

const mb = (n: number) => n * 1024;
const gb = (n: number) => n * 1024 * 1024;
type PerWorkload = [web: number, oltp: number, analytics: number, desktop: number, mixed: number];
const order = ["web", "oltp", "analytics", "desktop", "mixed"] as const;

export function pgtune(asked: Asked): Record<string, number | string> {
  const { version, memory, cpus, workload, storage } = asked;
  const by = (values: PerWorkload) => values[order.indexOf(workload)]!;
  const all: Record<string, number | string> = {};

  all.max_connections = asked.connections ?? by([200, 300, 40, 20, 100]);
  all.shared_buffers = Math.floor(memory / by([4, 4, 4, 16, 4]));
  all.effective_cache_size = Math.floor(memory * by([0.75, 0.75, 0.75, 0.25, 0.75]));
  all.maintenance_work_mem = Math.min(Math.floor(memory / by([16, 16, 8, 16, 16])), gb(8));
  all.huge_pages = all.shared_buffers < gb(2) ? "off" : "try";
  all.checkpoint_completion_target = 0.9;

  const threePercent = Math.floor((all.shared_buffers * 3) / 100);
  if (threePercent > mb(14)) all.wal_buffers = mb(16);
  else all.wal_buffers = Math.max(threePercent, 32);

  all.min_wal_size = by([gb(1), gb(2), gb(4), mb(100), gb(1)]);
  all.max_wal_size = by([gb(4), gb(8), gb(16), gb(2), gb(4)]);
  all.wal_compression = version >= 15 ? "lz4" : "on";
  all.default_statistics_target = by([100, 100, 500, 100, 100]);
  const seeks = storage === "hdd" || workload === "analytics";
  all.random_page_cost = seeks && !asked.fitsInMemory ? 4 : 1.1;
  all.effective_io_concurrency = { hdd: 2, ssd: 200, san: 300, nvme: 1000 }[storage];

  let workers = 8;
  if (cpus >= 4) {
    workers = cpus;
    const half = Math.ceil(cpus / 2);
    all.max_worker_processes = cpus;
    all.max_parallel_workers = cpus;
    all.max_parallel_workers_per_gather = workload === "analytics" ? half : Math.min(4, half);
    all.max_parallel_maintenance_workers = Math.min(4, half);
  }

  const share = (memory - all.shared_buffers) / ((all.max_connections + workers) * 3);
  let workMem = Math.floor(share / by([1, 1, 2, 6, 2]));
  if (asked.fitsInMemory) workMem = Math.floor(workMem * 1.3);
  all.work_mem = Math.max(workMem, mb(4));

  if (workload === "web" || workload === "oltp" || workload === "mixed") all.jit = "off";
  if (workload === "desktop") {
    all.wal_level = "minimal";
    all.max_wal_senders = 0;
  }
  if (cpus >= 16) all.autovacuum_max_workers = cpus >= 32 ? 5 : 4;
  if (all.maintenance_work_mem >= gb(2)) all.autovacuum_work_mem = gb(2);
  if (version >= 18) all.io_method = "io_uring";
  return all;
}
