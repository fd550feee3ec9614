/** PostgreSQL's settings for a size: all rules together, and what is wrong with somebody's own values beside them. */
import { formatMemory } from "../../../core/memory.ts";
import type { Problem } from "../../../core/problems.ts";
import { withheld } from "../platforms.ts";
import type { Server, Size } from "../request.ts";
import { decide, exists, ownSetting, type Rule, type TunedSetting, valueProblems } from "../rule.ts";
import { autovacuumRules } from "./autovacuum.ts";
import { connectionRules } from "./connections.ts";
import { durabilityRules, mandatoryProblems } from "./durability.ts";
import { ioRules } from "./io.ts";
import {
  type Context,
  connectionsThatFit,
  memoryAtOnce,
  memoryRules,
  type Overrides,
  planMemory,
  workMemThatFits,
} from "./memory.ts";
import { parallelismRules } from "./parallelism.ts";
import { facts } from "./parameters.ts";
import { plannerRules } from "./planner.ts";
import { walRules } from "./wal.ts";

export const rules: readonly Rule<Context>[] = [
  ...connectionRules,
  ...memoryRules,
  ...walRules,
  ...plannerRules,
  ...parallelismRules,
  ...autovacuumRules,
  ...ioRules,
  ...durabilityRules,
];

/** The settings, those that somebody set with their values; `overrides` without problems. */
export function tunePostgresql(size: Size, overrides: Overrides = {}): TunedSetting[] {
  const context: Context = { size, memory: planMemory(size, overrides) };
  const tuned = decide(rules, facts, size.version, context).filter(({ name }) => !withheld(size, name));
  const own = Object.entries(overrides).flatMap(([name, text]): TunedSetting[] => {
    const fact = facts[name];
    if (fact === undefined || !exists(fact, size.version)) return [];
    return [ownSetting(name, text, fact, size.version)];
  });
  const names = new Set(own.map(({ name }) => name));
  return [...tuned.filter(({ name }) => !names.has(name)), ...own];
}

/** What is wrong with somebody's own values by themselves; `field` is the path of the argument that holds them. */
export function postgresqlValueProblems(server: Server, field: string, overrides: Overrides): Problem[] {
  const problems = Object.entries(overrides).flatMap(([name, text]) => {
    const fact = facts[name];
    return fact === undefined || !exists(fact, server.version)
      ? []
      : valueProblems(`${field}.${name}`, fact, server.version, text);
  });
  return [...problems, ...mandatoryProblems(field, server, overrides)];
}

/** Settings whose values are parts of the sum. */
const counted = [
  ...["work_mem", "max_connections", "shared_buffers", "maintenance_work_mem", "autovacuum_work_mem", "wal_buffers"],
  ...["autovacuum_max_workers", "hash_mem_multiplier", "max_parallel_workers", "max_worker_processes"],
];

/** Nothing when the size with somebody's own values, which have no problems, is within its memory. */
export function postgresqlMemoryProblems(size: Size, field: string, overrides: Overrides): Problem[] {
  const plan = planMemory(size, overrides);
  const { total, shares } = memoryAtOnce(plan);
  if (total <= size.memory) return [];
  const own = counted.filter((name) => overrides[name] !== undefined);
  const inWords = (kilobytes: number) => formatMemory(Math.floor(kilobytes / 1024) * 1024 * 1024);
  const largest = [...shares].sort((a, b) => b.kB - a.kB).slice(0, 4);
  const sum = `${inWords(total)} at once (${largest.map(({ what, kB }) => `${what}: ${inWords(kB)}`).join("; ")}; …)`;
  const fitting = workMemThatFits(size, plan);
  const connections = connectionsThatFit(size, plan, overrides.work_mem === undefined ? 64 : plan.workMem);
  const ways = [
    ...(overrides.work_mem !== undefined && fitting >= 64 ? [`lower work_mem to ${fitting}kB`] : []),
    ...(connections >= (size.leastConnections ?? 4) ? [`take at most ${connections} connections`] : []),
    ...own.filter((name) => name !== "work_mem" && name !== "max_connections").map((name) => `lower ${name}`),
    `raise the memory to ${inWords(Math.ceil(total / 1024) * 1024)}`,
  ];
  return [
    {
      field:
        own.length > 0
          ? own.map((name) => `${field}.${name}`).join(", ")
          : size.connections === undefined
            ? "memory"
            : "connections",
      found: sum,
      allowed: `at most ${inWords(size.memory)}, the memory limit`,
      fix: ways.join(", or "),
    },
  ];
}
