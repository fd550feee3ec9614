/** PostgreSQL's settings for a size: all rules together, and what is wrong with somebody's own values beside them. */
import type { Problem } from "../../../core/problems.ts";
import { excessProblem } from "../excess.ts";
import type { Server, Size } from "../request.ts";
import { decide, exists, type Overrides, type Rule, type TunedSetting, valueProblems } from "../rule.ts";
import { autovacuumRules } from "./autovacuum.ts";
import { connectionRules } from "./connections.ts";
import { durabilityRules, mandatoryProblems } from "./durability.ts";
import { ioRules } from "./io.ts";
import { type Context, connectionsThatFit, memoryAtOnce, memoryRules, planMemory, workMemThatFits } from "./memory.ts";
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
  return decide(rules, facts, { size, memory: planMemory(size, overrides) }, overrides);
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
  const fitting = workMemThatFits(size, plan);
  const connections = connectionsThatFit(size, plan, overrides.work_mem === undefined ? 64 : plan.workMem);
  return [
    excessProblem({
      ...{ size, field, total: total * 1024, shares: shares.map(({ what, kB }) => ({ what, bytes: kB * 1024 })) },
      own: counted.filter((name) => overrides[name] !== undefined),
      ways: [
        ...(overrides.work_mem !== undefined && fitting >= 64 ? [`lower work_mem to ${fitting}kB`] : []),
        ...(connections >= (size.leastConnections ?? 4) ? [`take at most ${connections} connections`] : []),
      ],
    }),
  ];
}
