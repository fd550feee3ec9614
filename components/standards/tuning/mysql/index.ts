/** MySQL's and MariaDB's settings for a size, and what is wrong with somebody's own values beside them. */
import { formatMemory } from "../../../core/memory.ts";
import type { Problem } from "../../../core/problems.ts";
import { withheld } from "../platforms.ts";
import { Engine, type Server, type Size } from "../request.ts";
import { decide, exists, ownSetting, type Rule, type TunedSetting, valueProblems } from "../rule.ts";
import { type Context, connectionsThatFit, factsOf, memoryAtOnce, type Overrides, planMemory } from "./memory.ts";
import { mariadbRules, mysqlRules, sharedRules } from "./rules.ts";

export const rulesOf = (engine: Engine): readonly Rule<Context>[] => [
  ...sharedRules,
  ...(engine === Engine.MariaDB ? mariadbRules : mysqlRules),
];

/** The settings, those that somebody set with their values; `overrides` without problems. */
export function tuneMysql(size: Size, overrides: Overrides = {}): TunedSetting[] {
  const facts = factsOf(size.engine);
  const context: Context = { size, memory: planMemory(size, overrides) };
  const tuned = decide(rulesOf(size.engine), facts, size.version, context);
  return tuned
    .filter(({ name }) => !withheld(size, name))
    .map((setting) => {
      const text = overrides[setting.name];
      return text === undefined ? setting : ownSetting(setting.name, text, facts[setting.name]!, size.version);
    });
}

/** What an override must be, for an acknowledged commit to survive a crash. */
const mandatory: Record<string, { allowed: readonly string[]; why: string }> = {
  innodb_flush_log_at_trx_commit: { allowed: ["1"], why: "an acknowledged commit is on the disk" },
  sync_binlog: { allowed: ["1"], why: "replicas and a recovery to a point in time read the binary log" },
  innodb_doublewrite: { allowed: ["on", "1"], why: "without it a crash can leave half-written pages" },
};

/** What is wrong with somebody's own values by themselves; `field` is the path of the argument that holds them. */
export function mysqlValueProblems({ engine, version }: Server, field: string, overrides: Overrides): Problem[] {
  const facts = factsOf(engine);
  return Object.entries(overrides).flatMap(([name, text]): Problem[] => {
    const fact = facts[name];
    const rule = mandatory[name];
    const at = `${field}.${name}`;
    if (rule !== undefined && !rule.allowed.includes(text.trim().toLowerCase()))
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

/** Nothing when the size with somebody's own values, which have no problems, is within its memory. */
export function mysqlMemoryProblems(size: Size, field: string, overrides: Overrides): Problem[] {
  const facts = factsOf(size.engine);
  const plan = planMemory(size, overrides);
  const { total, shares } = memoryAtOnce(plan);
  if (total <= size.memory * 1024) return [];
  const inWords = (bytes: number) => formatMemory(Math.floor(bytes / 1024 ** 2) * 1024 ** 2);
  const largest = [...shares].sort((a, b) => b.bytes - a.bytes).slice(0, 4);
  const own = Object.keys(overrides).filter((name) => facts[name]?.unit === "B" || name === "max_connections");
  const connections = connectionsThatFit(size, plan);
  const ways = [
    ...(connections >= 10 ? [`take at most ${connections} connections`] : []),
    ...own.filter((name) => name !== "max_connections").map((name) => `lower ${name}`),
    `raise the memory to ${inWords(total + 1024 ** 2)}`,
  ];
  return [
    {
      field:
        own.length > 0
          ? own.map((name) => `${field}.${name}`).join(", ")
          : size.connections === undefined
            ? "memory"
            : "connections",
      found: `${inWords(total)} at once (${largest.map(({ what, bytes }) => `${what}: ${inWords(bytes)}`).join("; ")}; …)`,
      allowed: `at most ${inWords(size.memory * 1024)}, the memory limit`,
      fix: ways.join(", or "),
    },
  ];
}
