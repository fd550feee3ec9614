/** The rules that MySQL and MariaDB share, and those that each has alone; a rule for a setting that an engine has not is not asked. */
import { GB, Storage } from "../request.ts";
import type { Rule } from "../rule.ts";
import { ariaCacheOf, type Context, hasPerformanceSchema, keyBuffer, poolInstances, wholeOf } from "./memory.ts";

const KIB = 1024;
const MIB = 1024 * KIB;
const mysqlManual = "https://dev.mysql.com/doc/refman/8.4/en/";
const mariadbManual = "https://mariadb.com/kb/en/";
const durable = "mandatory: an acknowledged commit is on the disk";

/** A quarter of the pool, at most 8 GB and a tenth of the disk, at least the default's size. */
function redoLog({ size, memory }: Context): number {
  const byDisk = size.disk === undefined ? Number.POSITIVE_INFINITY : (size.disk * 1024) / 10;
  const bytes = Math.min(memory.bufferPool / 4, 8 * GB * 1024, byDisk);
  return wholeOf(MIB, Math.max(bytes, 128 * MIB));
}

const redoReason =
  "changes of a quarter of the pool before pages must be written: fewer writes of the same page, longer recovery";

export const sharedRules: readonly Rule<Context>[] = [
  {
    name: "max_connections",
    value: ({ memory }) => memory.connections,
    reason: ({ size, memory }) =>
      size.connections === memory.connections
        ? "as asked for"
        : `what the workload "${size.workload}" opens, as far as it fits beside a pool of a quarter of the memory`,
    source: "pgtune's table of workloads; memoryAtOnce",
  },
  {
    name: "innodb_buffer_pool_size",
    value: ({ memory }) => memory.bufferPool,
    reason:
      "half of the memory, three quarters beyond 4 GB, or what is left once all connections' buffers are counted; whole chunks",
    source: `${mysqlManual}innodb-dedicated-server.html; memoryAtOnce`,
  },
  {
    name: "innodb_log_buffer_size",
    value: ({ memory }) => wholeOf(MIB, memory.logBuffer),
    reason:
      "a large transaction's changes are written once, not in pieces: a sixty-fourth of the memory up to 8.4's default of 64 MB",
    source: `${mysqlManual}innodb-parameters.html#sysvar_innodb_log_buffer_size`,
  },
  {
    name: "sort_buffer_size",
    value: ({ memory }) => wholeOf(KIB, memory.sortBuffer),
    reason:
      "in every session that sorts: small for short statements, 4 MB for analytics; allocating more costs time by itself",
    source: `${mysqlManual}server-system-variables.html#sysvar_sort_buffer_size; memoryAtOnce`,
  },
  {
    name: "join_buffer_size",
    value: ({ memory }) => wholeOf(KIB, memory.joinBuffer),
    reason: "for joins without an index and for hash joins, in every session that has one",
    source: `${mysqlManual}server-system-variables.html#sysvar_join_buffer_size; memoryAtOnce`,
  },
  {
    name: "innodb_io_capacity",
    value: ({ size }) => ({ hdd: 200, ssd: 2000, san: 2000, nvme: 10000 })[size.storage],
    reason:
      "operations a second that flushing in the background may take of the device; 8.4's default of 10,000 is an NVMe drive's",
    source: `${mysqlManual}innodb-configuring-io-capacity.html`,
  },
  {
    name: "innodb_flush_neighbors",
    value: ({ size }) => (size.storage === Storage.Hdd ? 1 : 0),
    reason: ({ size }) =>
      size.storage === Storage.Hdd
        ? "neighbours cost no further seek"
        : "without seeks, neighbours are writes for nothing",
    source: `${mysqlManual}innodb-parameters.html#sysvar_innodb_flush_neighbors`,
  },
  {
    name: "innodb_flush_log_at_trx_commit",
    value: () => 1,
    reason: durable,
    source: `${mysqlManual}innodb-parameters.html#sysvar_innodb_flush_log_at_trx_commit`,
  },
  {
    name: "sync_binlog",
    value: () => 1,
    reason: "mandatory: a crash must not lose what replicas and a recovery to a point in time read",
    source: `${mysqlManual}replication-options-binary-log.html#sysvar_sync_binlog`,
  },
  {
    name: "innodb_doublewrite",
    value: () => "ON",
    reason: "mandatory: without it a crash can leave half-written pages",
    source: `${mysqlManual}innodb-doublewrite-buffer.html`,
  },
];

export const mysqlRules: readonly Rule<Context>[] = [
  {
    name: "innodb_buffer_pool_instances",
    value: ({ memory }) => poolInstances(memory.bufferPool),
    reason: "one for each GB of the pool, eight at most, against contention on one lock",
    source: `${mysqlManual}innodb-multiple-buffer-pools.html`,
  },
  {
    name: "innodb_redo_log_capacity",
    value: redoLog,
    reason: redoReason,
    source: `${mysqlManual}innodb-redo-log.html; MySQLTuner's quarter of the pool`,
  },
  {
    name: "innodb_flush_method",
    value: () => "O_DIRECT",
    reason: "the pool is the cache; a second copy in the page cache takes memory from it. 8.4 made it the default",
    source: `${mysqlManual}innodb-parameters.html#sysvar_innodb_flush_method`,
  },
  {
    name: "temptable_max_ram",
    value: ({ memory }) => wholeOf(MIB, memory.temporary.shared),
    reason: "a sixteenth of the memory for temporary tables of all sessions, 1 GB at most; beyond that they go to disk",
    source: `${mysqlManual}internal-temporary-tables.html`,
  },
  {
    name: "performance_schema",
    value: ({ size }) => (hasPerformanceSchema(size) ? "ON" : "OFF"),
    reason: ({ size }) =>
      hasPerformanceSchema(size)
        ? "240 MB that show what the server waits for"
        : "it would take 240 MB, which a server under 3 GB needs for the pool",
    source: `measured on MySQL 8.0.33; ${mysqlManual}performance-schema-memory-model.html`,
  },
];

export const mariadbRules: readonly Rule<Context>[] = [
  {
    name: "innodb_log_file_size",
    value: redoLog,
    reason: redoReason,
    source: `${mariadbManual}innodb-system-variables/#innodb_log_file_size; MySQLTuner's quarter of the pool`,
  },
  ...["tmp_table_size", "max_heap_table_size"].map(
    (name): Rule<Context> => ({
      name,
      value: ({ memory }) => wholeOf(MIB, memory.temporary.perConnection),
      reason:
        "a session's temporary table in memory, counted for every connection: all together a sixteenth of the memory",
      source: `${mariadbManual}server-system-variables/#${name}`,
    }),
  ),
  {
    name: "key_buffer_size",
    value: () => keyBuffer,
    reason: "for MyISAM's indexes, which nobody has",
    source: `${mariadbManual}myisam-system-variables/#key_buffer_size`,
  },
  {
    name: "aria_pagecache_buffer_size",
    value: ({ size }) => wholeOf(MIB, ariaCacheOf(size.memory * KIB)),
    reason: "a sixty-fourth of the memory for system tables and temporary tables on disk, 8 to 128 MB",
    source: `${mariadbManual}aria-system-variables/#aria_pagecache_buffer_size`,
  },
];
