/** MySQL's and MariaDB's settings for a size, and what is wrong with somebody's own values beside them. */
import type { Problem } from "../../../core/problems.ts";
import { excessProblem } from "../excess.ts";
import { Engine, type Server, type Size } from "../request.ts";
import { decide, exists, type Overrides, type Rule, type TunedSetting, valueProblems } from "../rule.ts";
import { type Context, connectionsThatFit, factsOf, leastConnections, memoryAtOnce, planMemory } from "./memory.ts";
import { mariadbRules, mysqlRules, sharedRules } from "./rules.ts";

export const rulesOf = (engine: Engine): readonly Rule<Context>[] => [
  ...sharedRules,
  ...(engine === Engine.MariaDB ? mariadbRules : mysqlRules),
];

/** The settings, those that somebody set with their values; `overrides` without problems. */
export function tuneMysql(size: Size, overrides: Overrides = {}): TunedSetting[] {
  const context = { size, memory: planMemory(size, overrides) };
  return decide(rulesOf(size.engine), factsOf(size.engine), context, overrides);
}

/** What an override must be, for an acknowledged commit to survive a crash. */
const mandatory: Record<string, { allowed: readonly string[]; why: string }> = {
  innodb_flush_log_at_trx_commit: { allowed: ["1"], why: "an acknowledged commit is on the disk" },
  sync_binlog: { allowed: ["1"], why: "replicas and a recovery to a point in time read the binary log" },
  // MySQL's other name for ON; MariaDB's "fast" keeps the second copy and syncs the first later.
  innodb_doublewrite: {
    allowed: ["on", "1", "detect_and_recover", "fast"],
    why: "without it a crash can leave half-written pages",
  },
};

/** Whether a value keeps what has been acknowledged; every value of a setting that has nothing to do with it does. */
export function isDurable(engine: Engine, setting: string, text: string): boolean {
  const value = text.trim().toLowerCase();
  // MariaDB's 3 syncs more often than 1; MySQL takes it for 2.
  if (engine === Engine.MariaDB && setting === "innodb_flush_log_at_trx_commit" && value === "3") return true;
  return mandatory[setting]?.allowed.includes(value) ?? true;
}

/** What is wrong with somebody's own values by themselves; `field` is the path of the argument that holds them. */
export function mysqlValueProblems({ engine, version }: Server, field: string, overrides: Overrides): Problem[] {
  const facts = factsOf(engine);
  return Object.entries(overrides).flatMap(([name, text]): Problem[] => {
    const fact = facts[name];
    const rule = mandatory[name];
    const at = `${field}.${name}`;
    if (rule !== undefined && !isDurable(engine, name, text))
      return [
        {
          field: at,
          found: JSON.stringify(text),
          allowed: `${rule.allowed[0]} (mandatory: ${rule.why})`,
          fix: "remove it",
        },
      ];
    return fact === undefined || !exists(fact, version) ? [] : valueProblems(at, fact, version, text);
  });
}

/** Sizes of files, and not of memory. */
const onDisk = ["innodb_redo_log_capacity", "innodb_log_file_size"];

/** Nothing when the size with somebody's own values, which have no problems, is within its memory. */
export function mysqlMemoryProblems(size: Size, field: string, overrides: Overrides): Problem[] {
  const facts = factsOf(size.engine);
  const plan = planMemory(size, overrides);
  const { total, shares } = memoryAtOnce(plan);
  if (total <= size.memory * 1024) return [];
  const isCounted = (name: string) =>
    name === "max_connections" || (facts[name]?.unit === "B" && !onDisk.includes(name));
  const connections = connectionsThatFit(size, plan);
  return [
    excessProblem({
      ...{ size, field, total, shares, own: Object.keys(overrides).filter(isCounted) },
      ways: connections >= leastConnections ? [`take at most ${connections} connections`] : [],
    }),
  ];
}
