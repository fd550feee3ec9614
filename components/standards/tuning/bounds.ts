/**
 * Between which values a setting is right for any size and workload. Wide on purpose: what a size should have is the rules' to say (`tune`),
 * and all that they give lies within (test/policies/tuning.test.ts). A bound that a rule or a default has is taken from there.
 */
import { keptConnections } from "../serverConnections.ts";
import { mariadbFacts, mysqlFacts } from "./mysql/parameters.ts";
import { facts } from "./postgresql/parameters.ts";
import { MB } from "./request.ts";
import type { Fact, Unit } from "./rule.ts";
import { usualConnections } from "./workloads.ts";

export interface Bounds {
  /** In which `least`, `most` and `besides` are. */
  unit: Unit;
  /** A number without a unit counts this many of `unit`. */
  bare?: number;
  least?: number;
  most?: number;
  /** Values outside that mean something else, each with what. */
  besides?: Readonly<Record<number, string>>;
  source: string;
}

const manual = "https://www.postgresql.org/docs/current/";
const vacuum = `${manual}runtime-config-vacuum.html`;
const client = `${manual}runtime-config-client.html`;
const ours = "ours";

const unitOf = ({ unit, bare }: Fact): Pick<Bounds, "unit" | "bare"> => ({ unit, ...(bare && { bare }) });
const usual = (name: string) => Number(facts[name]!.default);
/** Settings whose bare number is milliseconds. */
const milliseconds = { unit: "s", bare: 0.001 } as const;
const hour = 3600;
const day = 24 * hour;

export const postgresqlBounds = {
  /** Less than the default forces checkpoints by volume. */
  max_wal_size: {
    ...{ ...unitOf(facts.max_wal_size!), least: usual("max_wal_size") },
    source: `${manual}wal-configuration.html`,
  },
  /** A crash replays up to this much. */
  checkpoint_timeout: {
    ...{ ...unitOf(facts.checkpoint_timeout!), least: usual("checkpoint_timeout"), most: hour },
    source: `${manual}wal-configuration.html; an hour: ${ours}`,
  },
  checkpoint_completion_target: {
    ...{ unit: "", least: usual("checkpoint_completion_target"), most: 1 },
    source: `${manual}wal-configuration.html ("reducing this parameter is not recommended")`,
  },
  /** From a small server's 3 % of shared_buffers to sixteen segments. */
  wal_buffers: {
    ...{ ...unitOf(facts.wal_buffers!), least: 256, most: 256 * MB, besides: { [-1]: "by shared_buffers" } },
    source: `${manual}runtime-config-wal.html; bounds: ${ours}`,
  },
  effective_io_concurrency: {
    unit: "",
    least: 1,
    source: `${manual}runtime-config-resource.html (0 reads ahead of nothing)`,
  },
  /** Twice what analytics get. */
  default_statistics_target: {
    ...{ unit: "", least: usual("default_statistics_target"), most: 1000 },
    source: `${manual}runtime-config-query.html; 1000: twice the rule for analytics`,
  },
  /** A fifth of a table is dead before it is cleaned: PostgreSQL's default, and late already for large ones. */
  autovacuum_vacuum_scale_factor: { unit: "", least: 0, most: 0.2, source: vacuum },
  autovacuum_analyze_scale_factor: { unit: "", least: 0, most: 0.1, source: vacuum },
  autovacuum_vacuum_cost_limit: { unit: "", least: 200, besides: { [-1]: "vacuum_cost_limit's" }, source: vacuum },
  /** 20 ms was the default before 12, and let vacuum read 4 MB a second at most. */
  autovacuum_vacuum_cost_delay: {
    ...{ ...milliseconds, least: 0, most: 0.02, besides: { [-1]: "vacuum_cost_delay's" } },
    source: vacuum,
  },
  autovacuum_naptime: { unit: "s", least: 1, most: 300, source: `${vacuum}; five minutes: ${ours}` },
  /** At 2.1 billion the server stops taking transactions; below, tables that nobody changes are frozen again and again. */
  autovacuum_freeze_max_age: {
    unit: "",
    least: 1e8,
    most: 1e9,
    source: `${manual}routine-vacuuming.html; half of what is left: ${ours}`,
  },
  autovacuum_multixact_freeze_max_age: {
    ...{ unit: "", least: 1e8, most: 1e9 },
    source: `${manual}routine-vacuuming.html; half of what is left: ${ours}`,
  },
  autovacuum_max_workers: { unit: "", least: usual("autovacuum_max_workers"), source: vacuum },
  log_autovacuum_min_duration: { ...milliseconds, least: 0, most: day, source: `${manual}runtime-config-logging.html` },
  log_min_duration_statement: {
    ...{ ...milliseconds, least: 0.01, besides: { [-1]: "none" } },
    source: `${manual}runtime-config-logging.html; 10 ms: ${ours}`,
  },
  /** RDS's own is a day. Below a second, somebody took milliseconds for seconds. */
  idle_in_transaction_session_timeout: {
    ...{ ...milliseconds, least: 1, most: day },
    source: `${client}; AWS documentation, default parameter groups (24 hours)`,
  },
  statement_timeout: { ...milliseconds, least: 1, besides: { 0: "none" }, source: `${client}; a second: ${ours}` },
  lock_timeout: { ...milliseconds, least: 0.1, besides: { 0: "none" }, source: `${client}; 100 ms: ${ours}` },
  deadlock_timeout: {
    ...milliseconds,
    least: 0.1,
    most: 30,
    source: `${manual}runtime-config-locks.html; bounds: ${ours}`,
  },
  superuser_reserved_connections: {
    ...{ unit: "", least: keptConnections.superusers },
    source: `${manual}runtime-config-connection.html`,
  },
} as const satisfies Record<string, Bounds>;

const mysqlManual = "https://dev.mysql.com/doc/refman/8.4/en/";

export const mysqlBounds = {
  /** In every session that sorts or joins at once, and more of it takes longer to allocate. */
  sort_buffer_size: {
    unit: "B",
    most: 16 * MB * 1024,
    source: `${mysqlManual}server-system-variables.html; four times the rule for analytics`,
  },
  join_buffer_size: {
    unit: "B",
    most: 16 * MB * 1024,
    source: `${mysqlManual}server-system-variables.html; four times the rule for analytics`,
  },
  innodb_redo_log_capacity: {
    ...{ unit: "B", least: Number(mysqlFacts.innodb_redo_log_capacity!.default) },
    source: `${mysqlManual}innodb-redo-log.html`,
  },
  innodb_log_file_size: {
    ...{ unit: "B", least: Number(mariadbFacts.innodb_log_file_size!.default) },
    source: "https://mariadb.com/kb/en/innodb-system-variables/#innodb_log_file_size",
  },
  /** A disk that turns, and 8.4's default for an NVMe drive twice. */
  innodb_io_capacity: {
    unit: "",
    least: 200,
    most: 20000,
    source: `${mysqlManual}innodb-configuring-io-capacity.html`,
  },
  wait_timeout: {
    unit: "",
    least: 10,
    most: day,
    source: `${mysqlManual}server-system-variables.html; bounds: ${ours}`,
  },
  innodb_lock_wait_timeout: {
    unit: "",
    least: 1,
    most: 300,
    source: `${mysqlManual}innodb-parameters.html; five minutes: ${ours}`,
  },
  /** Milliseconds. */
  max_execution_time: {
    unit: "",
    least: 1000,
    besides: { 0: "none" },
    source: `${mysqlManual}server-system-variables.html; a second: ${ours}`,
  },
  /** Seconds. */
  long_query_time: { unit: "", least: 0.01, most: 10, source: `${mysqlManual}slow-query-log.html; 10 ms: ${ours}` },
} as const satisfies Record<string, Bounds>;

/** PostgreSQL's own relation of a random page to the next one, which is a disk's that turns; beyond it indexes are hardly ever used. */
export const pageCosts = {
  least: 1,
  most: usual("random_page_cost"),
  /** Without seeks; the rule takes 1.1, StackGres 1.5. */
  mostWithoutSeeks: 2,
  source: `${manual}runtime-config-query.html#GUC-RANDOM-PAGE-COST`,
} as const;

/** Ways to run a query that are on by default. Turned off for all, they spoil the plans of all other queries. */
export const plannerMethods: readonly string[] = [
  ...["enable_async_append", "enable_bitmapscan", "enable_gathermerge", "enable_hashagg", "enable_hashjoin"],
  ...["enable_incremental_sort", "enable_indexonlyscan", "enable_indexscan", "enable_material", "enable_memoize"],
  ...["enable_mergejoin", "enable_nestloop", "enable_parallel_append", "enable_parallel_hash"],
  ...["enable_partition_pruning", "enable_seqscan", "enable_sort", "enable_tidscan", "geqo"],
];

/**
 * Settings beside those of the rules that only a restart changes.
 *
 * Source: pg_settings.context = postmaster; AWS documentation, Appendix.PostgreSQL.CommonDBATasks.Parameters.
 */
export const restartOnly: readonly string[] = [
  ...["autovacuum_freeze_max_age", "autovacuum_multixact_freeze_max_age", "max_locks_per_transaction"],
  ...["max_logical_replication_workers", "max_prepared_transactions", "max_replication_slots", "max_wal_senders"],
  ...["rds.logical_replication", "shared_preload_libraries", "track_activity_query_size"],
];

/** Parts of the memory that is there. */
export const memoryShares = {
  /** PostgreSQL's manual: a quarter is a start, more than 40 % hardly helps. A sixteenth is pgtune's for a desktop. */
  shared_buffers: { least: 1 / 16, most: 0.4, source: `${manual}runtime-config-resource.html` },
  /** An estimate that takes no memory; what is not there can hold no page. */
  effective_cache_size: { least: 1 / 8, most: 1, source: `${manual}runtime-config-query.html` },
  /** MySQL's manual: up to 80 % of a server that does nothing else. The rules leave a twelfth to the pool of the smallest. */
  innodb_buffer_pool_size: {
    least: 1 / 16,
    most: 0.8,
    source: `${mysqlManual}innodb-parameters.html#sysvar_innodb_buffer_pool_size`,
  },
} as const;

/**
 * PostgreSQL's sessions are processes, and those that work take turns on the cores. From pgtune's largest number on, so many for each core.
 *
 * Source: "Why you should use connection pooling when setting max_connections in Postgres" (EDB) recommends four for each core, a
 * hundred at least, and saw throughput fall from 300 to 500 on; ten times that is beyond doubt.
 */
export const mostConnections = (cpus: number) => Math.max(500, usualConnections.oltp, cpus * 50);
