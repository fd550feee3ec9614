/**
 * What the settings of our rules are in PostgreSQL 14 to 18: default, range, words, and whether a change needs a restart. Checked
 * against pg_settings of a real server of each version (test/system/tuning.test.ts).
 */
import { GB, MB } from "../request.ts";
import type { Fact, Facts } from "../rule.ts";

/** 2^31 - 1 blocks of 8 kB or kB: how PostgreSQL bounds its integers. */
const MAX_INT = 2147483647;
const MAX_REAL = 1.79769e308;
const MAX_BACKENDS = 262143;

const onOff: Pick<Fact, "unit" | "words"> = { unit: "", words: ["on", "off", "true", "false", "yes", "no", "1", "0"] };

export const facts: Facts = {
  max_connections: { unit: "", default: 100, range: [1, MAX_BACKENDS], restart: true },
  // initdb's choice; PostgreSQL 14's built-in one is 8 MB.
  shared_buffers: { unit: "kB", default: 128 * MB, range: [128, 1073741823 * 8], bare: 8, restart: true },
  huge_pages: { unit: "", default: "try", words: ["off", "on", "try"], restart: true },
  work_mem: { unit: "kB", default: 4 * MB, range: [64, MAX_INT], restart: false },
  hash_mem_multiplier: { unit: "", default: { 14: 1, 15: 2 }, range: [1, 1000], restart: false },
  maintenance_work_mem: {
    ...{ unit: "kB", default: 64 * MB, range: { 14: [1024, MAX_INT], 17: [64, MAX_INT] }, restart: false },
  },
  // -1: maintenance_work_mem's.
  autovacuum_work_mem: { unit: "kB", default: -1, range: [-1, MAX_INT], restart: false },
  autovacuum_max_workers: { unit: "", default: 3, range: [1, MAX_BACKENDS], restart: { 14: true, 18: false } },
  effective_cache_size: { unit: "kB", default: 4 * GB, range: [8, MAX_INT * 8], bare: 8, restart: false },
  // -1: a thirty-second of shared_buffers, at most 16 MB.
  wal_buffers: { unit: "kB", default: -1, range: [-1, MAX_BACKENDS * 8], bare: 8, restart: true },
  wal_compression: {
    unit: "",
    default: "off",
    words: { 14: onOff.words as string[], 15: [...(onOff.words as string[]), "pglz", "lz4", "zstd"] },
    restart: false,
  },
  min_wal_size: { unit: "kB", default: 80 * MB, range: [2 * MB, MAX_INT * MB], bare: MB, restart: false },
  max_wal_size: { unit: "kB", default: GB, range: [2 * MB, MAX_INT * MB], bare: MB, restart: false },
  checkpoint_timeout: { unit: "s", default: 300, range: [30, 86400], restart: false },
  checkpoint_completion_target: { unit: "", default: 0.9, range: [0, 1], restart: false },
  synchronous_commit: {
    ...{ unit: "", default: "on", words: [...(onOff.words as string[]), "local", "remote_write", "remote_apply"] },
    restart: false,
  },
  fsync: { ...onOff, default: "on", restart: false },
  full_page_writes: { ...onOff, default: "on", restart: false },
  random_page_cost: { unit: "", default: 4, range: [0, MAX_REAL], restart: false },
  default_statistics_target: { unit: "", default: 100, range: [1, 10000], restart: false },
  jit: { ...onOff, default: "on", restart: false },
  effective_io_concurrency: { unit: "", default: { 14: 1, 18: 16 }, range: [0, 1000], restart: false },
  io_method: {
    ...{ unit: "", default: "worker", words: ["worker", "io_uring", "sync"], restart: true, from: "18" },
  },
  io_workers: { unit: "", default: 3, range: [1, 32], restart: false, from: "18" },
  max_worker_processes: { unit: "", default: 8, range: [0, MAX_BACKENDS], restart: true },
  max_parallel_workers: { unit: "", default: 8, range: [0, 1024], restart: false },
  max_parallel_workers_per_gather: { unit: "", default: 2, range: [0, 1024], restart: false },
  max_parallel_maintenance_workers: { unit: "", default: 2, range: [0, 1024], restart: false },
};
