/**
 * What the settings of our rules are in MySQL 8.0 and 8.4, and where MariaDB is different: its own defaults, what it has not, and what
 * it needs a restart for.
 *
 * Sources. MySQL: the reference manual of 8.0 and 8.4 ("InnoDB Startup Options and System Variables", "Server System Variables",
 * "Binary Logging Options and Variables"), its table 1.1 of defaults that 8.4 changed ("What Is New in MySQL 8.4"), and the declarations
 * themselves in storage/innobase/handler/ha_innodb.cc and sql/sys_vars.cc of 8.4. MariaDB: information_schema.SYSTEM_VARIABLES of 10.11.18
 * and 11.8.6 (test/system/tuning.test.ts holds defaults and restarts to it).
 */
import type { Facts } from "../rule.ts";

const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
const MAX_INT = 4294967295;
/** For 2^64 - 1. */
const MAX_LONG = Number.MAX_SAFE_INTEGER;
const onOff = ["ON", "OFF", "1", "0"];

export const mysqlFacts: Facts = {
  max_connections: { unit: "", default: 151, range: [1, 100000], restart: false },
  innodb_buffer_pool_size: { unit: "B", default: 128 * MIB, range: [5 * MIB, MAX_LONG], restart: false },
  // auto: 8 in 8.0, by the pool's chunks and the cores in 8.4; 1 for a pool under 1 GB.
  innodb_buffer_pool_instances: { unit: "", default: "auto", range: [1, 64], restart: true },
  // From 8.0.30 on, where it took the place of innodb_log_file_size; at most 128 GB before 8.0.34.
  innodb_redo_log_capacity: { unit: "B", default: 100 * MIB, range: [8 * MIB, 512 * GIB], restart: false },
  innodb_log_buffer_size: {
    ...{ unit: "B", default: { "8.0": 16 * MIB, "8.4": 64 * MIB }, range: [MIB, MAX_INT], restart: false },
  },
  innodb_flush_log_at_trx_commit: { unit: "", default: 1, range: [0, 2], restart: false },
  // Between its modes it can be set; from OFF to ON it cannot.
  innodb_doublewrite: {
    unit: "",
    default: "ON",
    words: [...onOff, "DETECT_AND_RECOVER", "DETECT_ONLY"],
    restart: true,
  },
  innodb_flush_method: {
    ...{ unit: "", default: { "8.0": "fsync", "8.4": "O_DIRECT" }, restart: true },
    words: ["fsync", "O_DSYNC", "littlesync", "nosync", "O_DIRECT", "O_DIRECT_NO_FSYNC"],
  },
  innodb_flush_neighbors: { unit: "", default: 0, range: [0, 2], restart: false },
  innodb_io_capacity: { unit: "", default: { "8.0": 200, "8.4": 10000 }, range: [100, MAX_INT], restart: false },
  sync_binlog: { unit: "", default: 1, range: [0, MAX_INT], restart: false },
  sort_buffer_size: { unit: "B", default: 256 * KIB, range: [32 * KIB, MAX_LONG], restart: false },
  join_buffer_size: { unit: "B", default: 256 * KIB, range: [128, MAX_LONG], restart: false },
  // auto in 8.4: 3 % of the memory, 1 to 4 GB.
  temptable_max_ram: { unit: "B", default: { "8.0": GIB, "8.4": "auto" }, range: [2 * MIB, MAX_LONG], restart: false },
  performance_schema: { unit: "", default: "ON", words: onOff, restart: true },
};

export const mariadbFacts: Facts = {
  max_connections: { ...mysqlFacts.max_connections!, range: [10, 100000] },
  // 11.8 lets it grow no further than what it had at the start; 10.11 does (innodb_buffer_pool_size_max: 8 TB), in its last releases.
  innodb_buffer_pool_size: { ...mysqlFacts.innodb_buffer_pool_size!, range: [2 * MIB, MAX_LONG], restart: true },
  innodb_log_file_size: { unit: "B", default: 96 * MIB, range: [4 * MIB, MAX_LONG], restart: false },
  innodb_log_buffer_size: { unit: "B", default: 16 * MIB, range: [2 * MIB, 2 * GIB - 4096], restart: true },
  innodb_flush_log_at_trx_commit: { ...mysqlFacts.innodb_flush_log_at_trx_commit!, range: [0, 3] },
  innodb_doublewrite: {
    ...{ unit: "", default: "ON", words: { "10.11": onOff, "11.4": [...onOff, "fast"] } },
    restart: { "10.11": true, "11.4": false },
  },
  innodb_flush_neighbors: { ...mysqlFacts.innodb_flush_neighbors!, default: 1 },
  innodb_io_capacity: { ...mysqlFacts.innodb_io_capacity!, default: 200 },
  sync_binlog: { ...mysqlFacts.sync_binlog!, default: 0 },
  sort_buffer_size: { unit: "B", default: 2 * MIB, range: [KIB, MAX_LONG], restart: false },
  join_buffer_size: mysqlFacts.join_buffer_size!,
  tmp_table_size: { unit: "B", default: 16 * MIB, range: [0, MAX_LONG], restart: false },
  max_heap_table_size: { unit: "B", default: 16 * MIB, range: [16 * KIB, MAX_LONG], restart: false },
  key_buffer_size: { unit: "B", default: 128 * MIB, range: [0, MAX_LONG], restart: false },
  aria_pagecache_buffer_size: { unit: "B", default: 128 * MIB, range: [128 * KIB, MAX_LONG], restart: true },
};
