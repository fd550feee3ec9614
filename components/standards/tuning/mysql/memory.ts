/**
 * MySQL's and MariaDB's memory: what every part can take at once, and the plan that keeps the sum within the limit. One process with
 * a thread for each connection, so the buffer pool can have most of it, and what a thread may allocate is counted for all of them.
 */
import { takenByAws } from "../platforms.ts";
import { Engine, MB, Platform, type Size, type Workload } from "../request.ts";
import { clamp, type Facts, type Overrides, ownNumbers } from "../rule.ts";
import { usualConnectionsOf } from "../workloads.ts";
import { mariadbFacts, mysqlFacts } from "./parameters.ts";

const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;

export const factsOf = (engine: Engine): Facts => (engine === Engine.MariaDB ? mariadbFacts : mysqlFacts);

/** What the sum depends on. Sizes in bytes, with their fractions: a step of one would take from another. Rules round down. */
export interface InnodbPlan {
  /** The server itself, performance_schema where it is on, and what a managed service takes. */
  server: number;
  bufferPool: number;
  logBuffer: number;
  /** Temporary tables in memory: of all sessions in MySQL, of each in MariaDB. */
  temporary: { shared: number; perConnection: number };
  /** MariaDB's caches of engines beside InnoDB. */
  otherCaches: number;
  connections: number;
  sortBuffer: number;
  joinBuffer: number;
}

/**
 * The assumptions of the sum.
 *
 * The server: 76 MB of MariaDB 10.11, 162 MB of 11.4 and 114 MB of MySQL 8.0 without performance_schema, which takes another 240 MB
 * (resident memory of real servers with an empty pool). Counted as an eighth of the memory, from 160 MB to 384 MB.
 *
 * The pool: its size and a tenth, which the manual names for control structures.
 *
 * A connection: its stack and session (2 MB), read buffers (384 kB), one sort and one join at a time, all connections at once.
 *
 * Not counted: packets larger than their first 16 kB, tables of the MEMORY engine, and the kernel's page cache, which gives way.
 */
export const assumptions = {
  server: { ofMemory: 1 / 8, atLeast: 160 * MIB, atMost: 384 * MIB },
  poolOverhead: 1.1,
  session: 2 * MIB,
  readBuffers: 384 * KIB,
} as const;

/** All that can be in use at one moment, by what uses it. Bytes. */
export function memoryAtOnce(plan: InnodbPlan): { total: number; shares: { what: string; bytes: number }[] } {
  const each = assumptions.session + assumptions.readBuffers + plan.temporary.perConnection;
  const shares = [
    { what: "innodb_buffer_pool_size and a tenth", bytes: plan.bufferPool * assumptions.poolOverhead },
    { what: "innodb_log_buffer_size", bytes: plan.logBuffer },
    { what: "temptable_max_ram", bytes: plan.temporary.shared },
    { what: "other caches", bytes: plan.otherCaches },
    {
      what: `sort_buffer_size and join_buffer_size × ${plan.connections}`,
      bytes: plan.connections * (plan.sortBuffer + plan.joinBuffer),
    },
    { what: `${plan.connections} connections`, bytes: plan.connections * each },
    { what: "the server", bytes: plan.server },
  ];
  return { total: Math.ceil(shares.reduce((sum, share) => sum + share.bytes, 0)), shares };
}

/** However small the server; MariaDB takes no fewer. */
export const leastConnections = 10;

/** For one sort or one join. A small server has a five hundred and twelfth of its memory for each. */
const sortAndJoin: Record<Workload, number> = {
  web: 256 * KIB,
  oltp: 256 * KIB,
  desktop: 256 * KIB,
  mixed: MIB,
  analytics: 4 * MIB,
};

/** A plan within the size's memory, or the nearest that there is: whoever uses it asks `memoryAtOnce`. */
export function planMemory(size: Size, overrides: Overrides = {}): InnodbPlan {
  const set = ownNumbers(factsOf(size.engine), size.version, overrides);
  const memory = size.memory * KIB;
  const mariadb = size.engine === Engine.MariaDB;
  const usual = usualConnectionsOf(size);
  const asked = set("max_connections") ?? size.connections;
  const sortOrJoin = Math.min(sortAndJoin[size.workload], memory / 512);
  const temporary = clamp(memory / 16, 16 * MIB, GIB);
  const { ofMemory, atLeast, atMost } = assumptions.server;
  const plan: InnodbPlan = {
    server: clamp(memory * ofMemory, atLeast, atMost) + (size.platform === Platform.Docker ? 0 : memory * takenByAws),
    bufferPool: 0,
    logBuffer: set("innodb_log_buffer_size") ?? clamp(memory / 64, 16 * MIB, 64 * MIB),
    temporary: mariadb
      ? {
          shared: 0,
          // The smaller of the two is what a session gets. By the usual number, so that more memory never means less for each.
          perConnection: Math.min(
            set("tmp_table_size") ?? temporaryOf(temporary, asked ?? usual),
            set("max_heap_table_size") ?? temporaryOf(temporary, asked ?? usual),
          ),
        }
      : { shared: set("temptable_max_ram") ?? temporary, perConnection: 0 },
    otherCaches: mariadb
      ? (set("key_buffer_size") ?? keyBuffer) + (set("aria_pagecache_buffer_size") ?? ariaCacheOf(memory))
      : 0,
    connections: 0,
    sortBuffer: set("sort_buffer_size") ?? sortOrJoin,
    joinBuffer: set("join_buffer_size") ?? sortOrJoin,
  };
  const leastPool = set("innodb_buffer_pool_size") ?? memory / 4;
  // Larger buffers in each are no wish for fewer connections: what then exceeds the memory is a problem.
  const usualBuffers = { sortBuffer: sortOrJoin, joinBuffer: sortOrJoin };
  const fitting = connectionsThatFit(size, { ...plan, ...usualBuffers, bufferPool: leastPool });
  const connections = asked ?? Math.min(usual, Math.max(leastConnections, fitting));
  const left = (memory - memoryAtOnce({ ...plan, connections }).total) / assumptions.poolOverhead;
  const wanted = asked === undefined && connections < usual ? memory / 4 : poolOf(memory);
  return { ...plan, connections, bufferPool: set("innodb_buffer_pool_size") ?? pool(Math.min(wanted, left), mariadb) };
}

/** How many connections fit beside a pool. */
export function connectionsThatFit(size: Size, plan: InnodbPlan): number {
  const total = (connections: number) => memoryAtOnce({ ...plan, connections }).total;
  return Math.floor((size.memory * KIB - total(0)) / (total(1) - total(0) + 1));
}

/** innodb_dedicated_server's share: half, and three quarters beyond 4 GB; below 1 GB, where it takes the default, a quarter. */
const poolOf = (memory: number) => memory * (memory > 4 * GIB ? 0.75 : memory >= GIB ? 0.5 : 0.25);

/** One for each GB, eight at most. */
export const poolInstances = (bufferPool: number) => clamp(Math.floor(bufferPool / GIB), 1, 8);

/** MySQL rounds up to whole chunks of 128 MB in each instance; rounding down here keeps it within the sum. */
function pool(bytes: number, mariadb: boolean): number {
  const whole = Math.max(5 * MIB, wholeOf(MIB, bytes));
  const step = 128 * MIB * poolInstances(whole);
  return mariadb || whole < step ? whole : Math.floor(whole / step) * step;
}

const temporaryOf = (all: number, connections: number) => clamp(all / connections, MIB, 64 * MIB);

/** Nobody's data are in MyISAM any more; MySQL's default. */
export const keyBuffer = 8 * MIB;

/** Aria holds MariaDB's temporary tables on disk and its system tables. */
export const ariaCacheOf = (memory: number) => clamp(memory / 64, 8 * MIB, 128 * MIB);

/** Rounded down. */
export const wholeOf = (unit: number, bytes: number) => Math.floor(bytes / unit) * unit;

/** What the rules judge by. */
export interface Context {
  size: Size;
  memory: InnodbPlan;
}

/** performance_schema takes 240 MB; it is on where the sum has them. */
export const hasPerformanceSchema = ({ memory }: Size) => memory * assumptions.server.ofMemory >= 384 * MB;
