/**
 * What the settings of our rules are in MySQL 8.0 and 8.4, and where MariaDB is different: its own defaults, what it has not, and what
 * it needs a restart for. Checked against real servers of MySQL 8.0 and MariaDB 10.11, 11.4 and 11.8; MySQL 8.4's come from its manual
 * ("What Is New in MySQL 8.4", the table of changed InnoDB defaults).
 */
import type { Facts } from "../rule.ts";

const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
const MAX_INT = 4294967295;
const MAX_LONG = Number.MAX_SAFE_INTEGER;
const onOff = ["ON", "OFF", "on", "off", "1", "0"];

export const mysqlFacts: Facts = {
  max_connections: { unit: "", default: 151, range: [1, 100000], restart: false },
  innodb_buffer_pool_size: { unit: "B", default: 128 * MIB, range: [5 * MIB, MAX_LONG], restart: false },
  // auto: 8 of 1 GB at least in 8.0; by the pool's chunks and the cores in 8.4.
  innodb_buffer_pool_instances: { unit: "", default: "auto", range: [1, 64], restart: true },
  innodb_redo_log_capacity: { unit: "B", default: 100 * MIB, range: [8 * MIB, 128 * GIB], restart: false },
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
  sort_buffer_size: { unit: "B", default: 256 * KIB, range: [32 * KIB, MAX_INT], restart: false },
  join_buffer_size: { unit: "B", default: 256 * KIB, range: [128, MAX_INT], restart: false },
  // auto in 8.4: 3 % of the memory, 1 to 4 GB.
  temptable_max_ram: { unit: "B", default: { "8.0": GIB, "8.4": "auto" }, range: [2 * MIB, MAX_LONG], restart: false },
  performance_schema: { unit: "", default: "ON", words: onOff, restart: true },
};

export const mariadbFacts: Facts = {
  max_connections: { ...mysqlFacts.max_connections!, range: [10, 100000] },
  // Since 10.11.12, 11.4.6 and 11.8.2 it cannot grow beyond what it had at the start (innodb_buffer_pool_size_max).
  innodb_buffer_pool_size: { ...mysqlFacts.innodb_buffer_pool_size!, range: [2 * MIB, MAX_LONG], restart: true },
  innodb_log_file_size: { unit: "B", default: 96 * MIB, range: [4 * MIB, 512 * GIB], restart: false },
  innodb_log_buffer_size: { unit: "B", default: 16 * MIB, range: [2 * MIB, MAX_INT], restart: true },
  innodb_flush_log_at_trx_commit: { ...mysqlFacts.innodb_flush_log_at_trx_commit!, range: [0, 3] },
  innodb_doublewrite: { unit: "", default: "ON", words: [...onOff, "fast"], restart: { "10.11": true, "11.4": false } },
  innodb_flush_neighbors: { ...mysqlFacts.innodb_flush_neighbors!, default: 1 },
  innodb_io_capacity: { ...mysqlFacts.innodb_io_capacity!, default: 200 },
  sync_binlog: { ...mysqlFacts.sync_binlog!, default: 0 },
  sort_buffer_size: { unit: "B", default: 2 * MIB, range: [KIB, MAX_INT], restart: false },
  join_buffer_size: mysqlFacts.join_buffer_size!,
  tmp_table_size: { unit: "B", default: 16 * MIB, range: [0, MAX_INT], restart: false },
  max_heap_table_size: { unit: "B", default: 16 * MIB, range: [16 * KIB, MAX_INT], restart: false },
  key_buffer_size: { unit: "B", default: 128 * MIB, range: [0, MAX_INT], restart: false },
  aria_pagecache_buffer_size: { unit: "B", default: 128 * MIB, range: [128 * KIB, MAX_INT], restart: true },
};
