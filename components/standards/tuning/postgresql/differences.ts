/**
 * Where we leave pgtune, and what that does. What pgtune or we do not set counts with PostgreSQL's default. A rule that names pgtune alone
 * as its source gives the same value to the kB; this table is the rest, and the tests hold both to it.
 */
export interface Difference {
  setting: string;
  pgtune: string;
  ours: string;
  why: string;
  /** What was measured, or that nothing was. */
  effect: string;
}

const unmeasured = "not measured";

export const differences: readonly Difference[] = [
  {
    setting: "work_mem",
    pgtune:
      "(memory − shared_buffers) / ((connections + workers) × 3), halved for dw and mixed, a sixth for desktop, at least 4 MB",
    ours: "what is left when everything else that can be in use at once is counted, down to 64 kB",
    why: "pgtune's sum is the whole memory before maintenance, processes and page tables are counted, and its 4 MB ignore the memory: 512 MB with 200 connections could ask for 2.4 GB. In a container that is the kernel killing a backend",
    effect: unmeasured,
  },
  {
    setting: "max_connections",
    pgtune: "web 200, oltp 300, dw 40, desktop 20, mixed 100 whatever the memory",
    ours: "the same while each gets 2 MB of work_mem, else as many as do; behind a pooler at most 100",
    why: "a connection is a process: a small server with hundreds has no memory left for their work",
    effect: "not measured; a pooled connection serves 470 connections a second where one of its own serves 239",
  },
  {
    setting: "wal_compression",
    pgtune: "lz4 from PostgreSQL 15 on, else on",
    ours: "the same on ssd and nvme; zstd on hdd and san, from 15 on",
    why: "a smaller log for disk, archive, standbys and backups; on a fast disk zstd took a fifth of the transactions",
    effect:
      "docs/tuning-bench.md, slow disk: 0.6 to 0.7 of pgtune's WAL for each transaction; where the data fit in memory 8 % fewer transactions, within the noise",
  },
  {
    setting: "max_wal_size",
    pgtune: "web and mixed 4 GB, oltp 8 GB, dw 16 GB, desktop 2 GB",
    ours: "8 GB (dw 16 GB, desktop 2 GB), at most a tenth of the disk, or four times the memory where the disk is unknown",
    why: "checkpoints by time write fewer whole pages; what it may grow to must fit the disk",
    effect:
      "with checkpoint_timeout and lz4, 2 cores, 4 GB, TPC-B-like: 6.0 to 6.4 MB/s of WAL against 30 to 32 with a pgtune that did not set lz4 yet; against this one it shows only over runs of several checkpoints, and was not measured",
  },
  {
    setting: "min_wal_size",
    pgtune: "web and mixed 1 GB, oltp 2 GB, dw 4 GB, desktop 100 MB",
    ours: "the same, at most half of max_wal_size",
    why: "max_wal_size is bounded here",
    effect: unmeasured,
  },
  {
    setting: "checkpoint_timeout",
    pgtune: "not set (5 minutes)",
    ours: "15 minutes, but for desktop",
    why: "a third of the checkpoints; a crash replays more, which a cluster bridges by a failover",
    effect: "see max_wal_size",
  },
  {
    setting: "max_worker_processes",
    pgtune: "the number of cores from four on",
    ours: "the number of cores, at least 8",
    why: "with 4 to 7 cores pgtune lowers PostgreSQL's default, and logical replication and extensions take from the same",
    effect: unmeasured,
  },
  {
    setting: "max_parallel_workers",
    pgtune: "the number of cores from four on, else not set (8)",
    ours: "the number of cores, at least two, at most one for each 256 MB",
    why: "workers beyond the cores take turns, and each may take its work_mem",
    effect: unmeasured,
  },
  {
    setting: "hash_mem_multiplier",
    pgtune: "not set (1 in PostgreSQL 14, 2 from 15 on)",
    ours: "2",
    why: "part of the sum of memory, so it is fixed",
    effect: unmeasured,
  },
  {
    setting: "autovacuum_work_mem",
    pgtune: "2 GB where maintenance_work_mem is that much, else not set (each worker takes maintenance_work_mem)",
    ours: "half of maintenance_work_mem for all workers together, 1 MB to 1 GB for each",
    why: "three workers and a statement by hand would be four times maintenance_work_mem: a quarter of the memory, half of it for dw",
    effect: unmeasured,
  },
  {
    setting: "io_method",
    pgtune: "io_uring on Linux from 18 on",
    ours: "worker",
    why: "Docker's default seccomp profile keeps io_uring from containers",
    effect: "not measured; a server set to io_uring does not start there",
  },
  {
    setting: "io_workers",
    pgtune: "not set with io_uring",
    ours: "a quarter of the cores, 3 to 32, which is pgtune's rule where there is no io_uring",
    why: "follows from io_method",
    effect: unmeasured,
  },
  {
    setting: "wal_level",
    pgtune: "minimal for desktop",
    ours: "never set",
    why: "a minimal log can neither be replicated nor archived",
    effect: "none for speed: bulk loads alone would gain",
  },
  {
    setting: "max_wal_senders",
    pgtune: "0 for desktop, which minimal demands",
    ours: "never set",
    why: "follows from wal_level",
    effect: "none",
  },
];
