/**
 * PostgreSQL's memory: what every part can take at once, and the plan that keeps the sum within the limit. pgtune divides what
 * shared_buffers leave by the connections and counts nothing else, so that maintenance, the processes themselves and their page tables
 * come on top of a sum that is the whole memory already. In a container that ends with the kernel killing a backend, and PostgreSQL
 * restarting for all of them.
 */
import { takenByAws } from "../platforms.ts";
import { GB, MB, Platform, type Size, Workload } from "../request.ts";
import { clamp, type Overrides, ownNumbers, type Rule, since } from "../rule.ts";
import { usualConnectionsOf } from "../workloads.ts";
import { facts } from "./parameters.ts";

/** What the sum depends on. Sizes in kB. */
export interface MemoryPlan {
  /** What others need on the same limit. */
  others: number;
  sharedBuffers: number;
  walBuffers: number;
  maintenanceWorkMem: number;
  autovacuumWorkers: number;
  autovacuumWorkMem: number;
  connections: number;
  parallelWorkers: number;
  workMem: number;
  hashMemMultiplier: number;
  /** Of each process, for the shared buffers that it has touched. */
  pageTable: number;
}

/** One part of the sum. */
export interface Share {
  what: string;
  kB: number;
}

/**
 * The assumptions of the sum.
 *
 * A process: under 2 MB of its own (Andres Freund, "Measuring the Memory Overhead of a Postgres Connection", 2020: 1.3 to 2 MB)
 * and 8 bytes of page table for each 4 kB of shared_buffers that it has touched, unless those are in huge pages. The page table is counted up
 * to 8 MB, which is 4 GB touched by one process; more than that is what huge pages are for.
 *
 * A statement: one sort and one hash at a time, in each connection and each parallel worker, all of them at once. A sort takes
 * work_mem, a hash work_mem × hash_mem_multiplier. With PostgreSQL's 2 that makes pgtune's factor of 3.
 *
 * Shared memory beside the buffers: shared_memory_size of real servers, 15 to 18, is nowhere above it (test/system/tuning.test.ts).
 *
 * Maintenance: one statement with all of maintenance_work_mem, and every autovacuum worker with its own.
 *
 * Not counted: temp_buffers (8 MB in a session that makes temporary tables), logical decoding (64 MB for each sender), what
 * extensions take, a result that a client asks for in one piece, and the kernel's page cache, which gives way.
 */
export const assumptions = {
  /** The postmaster, checkpointer, writers, WAL senders, and Patroni, which takes 60 MB. */
  others: 80 * MB,
  process: 2 * MB,
  pageTable: 1 / 512,
  pageTableAtMost: 8 * MB,
  shared: { fixed: 12 * MB, ofBuffers: 1 / 32, perConnection: 80 },
} as const;

const processSize = ({ pageTable }: Pick<MemoryPlan, "pageTable">) => assumptions.process + pageTable;

/** How many times work_mem a process may take. */
const unitsOf = ({ hashMemMultiplier }: Pick<MemoryPlan, "hashMemMultiplier">) => 1 + hashMemMultiplier;

/** All that can be in use at one moment, by what uses it. */
export function memoryAtOnce(plan: MemoryPlan): { total: number; shares: Share[] } {
  const { fixed, ofBuffers, perConnection } = assumptions.shared;
  const statements = plan.connections + plan.parallelWorkers;
  const shares: Share[] = [
    { what: "shared_buffers", kB: plan.sharedBuffers },
    // Rounded up from 14 MB to 16 at once; counted with the rounding before it comes, so that more memory never leaves less.
    { what: "wal_buffers", kB: Math.max(plan.walBuffers, Math.min((plan.walBuffers * 16) / 14, 16 * MB)) },
    { what: "other shared memory", kB: fixed + plan.sharedBuffers * ofBuffers + plan.connections * perConnection },
    { what: "maintenance_work_mem", kB: plan.maintenanceWorkMem },
    { what: `autovacuum_work_mem × ${plan.autovacuumWorkers}`, kB: plan.autovacuumWorkers * plan.autovacuumWorkMem },
    {
      what: `${plan.connections} connections, ${plan.parallelWorkers} parallel and ${plan.autovacuumWorkers} autovacuum workers`,
      kB: (statements + plan.autovacuumWorkers) * processSize(plan),
    },
    { what: `work_mem × ${unitsOf(plan)} × ${statements}`, kB: statements * unitsOf(plan) * plan.workMem },
    { what: "other processes", kB: plan.others },
  ];
  return { total: Math.ceil(shares.reduce((sum, share) => sum + share.kB, 0)), shares };
}

/** A server that nobody asked for a number of connections takes fewer of them rather than less memory for each. */
const leastWorkMem = 2 * MB;

const workMemRange = since(facts.work_mem!.range!, "14");

/** A plan within the size's memory, or the nearest that there is: whoever uses it asks `memoryAtOnce`. */
export function planMemory(size: Size, overrides: Overrides = {}): MemoryPlan {
  const set = ownNumbers(facts, size.version, overrides);
  const sharedBuffers = set("shared_buffers") ?? sharedBuffersOf(size);
  const givenWalBuffers = set("wal_buffers");
  const walBuffers =
    givenWalBuffers === undefined || givenWalBuffers < 0 ? walBuffersOf(sharedBuffers) : givenWalBuffers;
  const maintenanceWorkMem = set("maintenance_work_mem") ?? maintenanceOf(size);
  const autovacuumWorkers = set("autovacuum_max_workers") ?? autovacuumWorkersOf(size) ?? 3;
  const givenAutovacuum = set("autovacuum_work_mem");
  const autovacuumWorkMem =
    givenAutovacuum === undefined
      ? autovacuumWorkMemOf(maintenanceWorkMem, autovacuumWorkers)
      : givenAutovacuum < 0
        ? maintenanceWorkMem
        : givenAutovacuum;
  const plan: MemoryPlan = {
    others: assumptions.others + (size.platform === Platform.Docker ? 0 : size.memory * takenByAws),
    ...{ sharedBuffers, walBuffers, maintenanceWorkMem, autovacuumWorkers, autovacuumWorkMem },
    connections: 0,
    parallelWorkers: Math.min(
      set("max_parallel_workers") ?? parallelWorkersOf(size),
      set("max_worker_processes") ?? workerProcessesOf(size),
    ),
    workMem: 0,
    hashMemMultiplier: set("hash_mem_multiplier") ?? hashMemMultiplier,
    pageTable: pageTableOf(size, sharedBuffers, overrides.huge_pages),
  };
  const usual = usualConnectionsOf(size);
  const asked = set("max_connections") ?? size.connections;
  const fitting = Math.max(Math.min(20, usual / 4), connectionsThatFit(size, plan, leastWorkMem));
  const connections = asked ?? Math.max(Math.min(usual, fitting), size.leastConnections ?? 0);
  const atMost = asked === undefined && connections < usual ? leastWorkMem : workMemRange[1];
  const workMem = set("work_mem") ?? clamp(workMemThatFits(size, { ...plan, connections }), workMemRange[0], atMost);
  return { ...plan, parallelWorkers: Math.floor(plan.parallelWorkers), connections, workMem };
}

/** The connections that fit when each takes this work_mem. */
export function connectionsThatFit(size: Size, plan: MemoryPlan, workMem: number): number {
  const total = (connections: number) => memoryAtOnce({ ...plan, connections, workMem }).total;
  const each = (total(1000) - total(0)) / 1000;
  const fitting = Math.floor((size.memory - total(0)) / each);
  return total(fitting + 1) <= size.memory ? fitting + 1 : total(fitting) <= size.memory ? fitting : fitting - 1;
}

/** The work_mem that fits; below zero when even none does. */
export function workMemThatFits(size: Size, plan: MemoryPlan): number {
  const left = size.memory - memoryAtOnce({ ...plan, workMem: 0 }).total;
  return Math.floor(left / ((plan.connections + plan.parallelWorkers) * unitsOf(plan)));
}

/** A hash that spills costs more than a sort that does: 15's default for every version. */
const hashMemMultiplier = 2;

function sharedBuffersOf({ memory, workload, platform }: Size): number {
  // Aurora has no page cache under it and takes AWS's own formula, SUM({DBInstanceClassMemory/12038},-50003) blocks of 8 kB.
  if (platform === Platform.Aurora) return Math.max(128, Math.floor(((memory * 1024) / 12038 - 50003) * 8));
  return Math.floor(memory / (workload === Workload.Desktop ? 16 : 4));
}

function walBuffersOf(sharedBuffers: number): number {
  const share = Math.floor((3 * sharedBuffers) / 100);
  return share > 14 * MB ? 16 * MB : Math.max(32, share);
}

function maintenanceOf({ memory, workload, platform }: Size): number {
  // About what AWS's own formula gives: Aurora's buffers leave less beside them.
  if (platform === Platform.Aurora) return Math.min(Math.floor(memory / 64), 8 * GB);
  return Math.min(Math.floor(memory / (workload === Workload.Analytics ? 8 : 16)), 8 * GB);
}

function pageTableOf(
  { hugePages, platform, memory }: Size,
  sharedBuffers: number,
  override: string | undefined,
): number {
  const { pageTable, pageTableAtMost } = assumptions;
  // Aurora has huge pages on all but its small classes.
  if (platform === Platform.Aurora) return memory > 8 * GB ? 0 : pageTableAtMost;
  const isHuge = override === undefined ? hugePages === true : override.trim() === "on";
  return isHuge ? 0 : Math.min(sharedBuffers * pageTable, pageTableAtMost);
}

/** Nothing where PostgreSQL's three do. */
export const autovacuumWorkersOf = ({ cpus }: Size) => (cpus >= 32 ? 5 : cpus >= 16 ? 4 : undefined);

const autovacuumWorkMemOf = (maintenance: number, workers: number) =>
  clamp(Math.floor(maintenance / 2 / workers), MB, GB);

/**
 * As many as there are cores, and no more than the memory bears: each is a process with a work_mem of its own. The plan reckons with
 * the fraction too, or each further worker would lower the work_mem of all.
 */
const parallelWorkersOf = ({ cpus, memory }: Size) => Math.min(Math.max(cpus, 2), Math.max(2, memory / (256 * MB)));

/** PostgreSQL's eight at least: logical replication and extensions take their workers from these too. */
export const workerProcessesOf = ({ cpus }: Size) => Math.max(8, cpus);

/** What the rules judge by. */
export interface Context {
  size: Size;
  memory: MemoryPlan;
}

export const pgtune = "pgtune 2026-07, src/features/configuration/configurationSlice.js";
const resources = "https://www.postgresql.org/docs/current/runtime-config-resource.html";

const inMB = (kilobytes: number) => `${Math.round(kilobytes / MB)} MB`;

export const memoryRules: readonly Rule<Context>[] = [
  {
    name: "shared_buffers",
    value: ({ memory }) => memory.sharedBuffers,
    reason: ({ size }) =>
      size.workload === Workload.Desktop
        ? "a sixteenth of the memory: the machine does other things besides"
        : "a quarter of the memory; the kernel's page cache uses the rest better than a second copy would",
    source: `${pgtune}; ${resources}`,
  },
  {
    name: "huge_pages",
    value: ({ size, memory }) =>
      size.hugePages === undefined ? (memory.sharedBuffers >= 2 * GB ? "try" : "off") : size.hugePages ? "on" : "off",
    reason: "from 2 GB of shared_buffers on, small pages cost each process megabytes of page table",
    source: pgtune,
  },
  {
    name: "effective_cache_size",
    value: ({ size }) => Math.floor(size.workload === Workload.Desktop ? size.memory / 4 : (size.memory * 3) / 4),
    reason: "what shared_buffers and page cache hold together; the planner's estimate, it takes no memory",
    source: pgtune,
  },
  {
    name: "maintenance_work_mem",
    value: ({ memory }) => memory.maintenanceWorkMem,
    reason: "an index build or a VACUUM by hand in fewer passes; one at a time is counted",
    source: pgtune,
  },
  {
    name: "work_mem",
    value: ({ memory }) => memory.workMem,
    reason: ({ size, memory }) =>
      `what the ${inMB(size.memory)} leave for one sort and one hash at once in each of ${memory.connections} connections and ` +
      `${memory.parallelWorkers} parallel workers, after everything else that can be in use at the same moment`,
    source: `memoryAtOnce; ${resources}`,
  },
  {
    name: "hash_mem_multiplier",
    value: ({ memory }) => memory.hashMemMultiplier,
    reason: "a hash that spills costs more than a sort that does; PostgreSQL 15 made it the default",
    source: resources,
  },
  {
    name: "autovacuum_work_mem",
    value: ({ memory }) => memory.autovacuumWorkMem,
    reason: "all workers together take half of maintenance_work_mem; unset, each would take the whole of it",
    source: `memoryAtOnce; ${resources}`,
  },
];
