/**
 * What no tuning may buy speed with. These are PostgreSQL's defaults; they are in the plan so that it says so, and whoever overrides
 * one is told what it costs.
 */
import { oneOf, type Problem } from "../../../core/problems.ts";
import { Durability } from "../../durability.ts";
import type { Server } from "../request.ts";
import type { Overrides, Rule } from "../rule.ts";
import type { Context } from "./memory.ts";

const source = "https://www.postgresql.org/docs/current/runtime-config-wal.html";
const yes = ["on", "true", "yes", "1"];

export const durabilityRules: readonly Rule<Context>[] = [
  { name: "fsync", value: () => "on", reason: "mandatory: without it a crash can corrupt the database", source },
  {
    name: "full_page_writes",
    value: () => "on",
    reason: "mandatory: without it a crash can corrupt the database",
    source,
  },
  {
    name: "synchronous_commit",
    value: () => "on",
    reason: ({ size }) =>
      size.durability === Durability.Async
        ? "an acknowledged commit survives a crash of the server"
        : `mandatory: durability "${size.durability}" promises that a standby has each acknowledged commit`,
    source,
  },
];

/** What an override would break. */
export function mandatoryProblems(field: string, { durability }: Server, overrides: Overrides): Problem[] {
  const allowed: Record<string, readonly string[]> = {
    fsync: yes,
    full_page_writes: yes,
    ...(durability === Durability.Async ? {} : { synchronous_commit: [...yes, "remote_apply"] }),
  };
  return durabilityRules.flatMap(({ name, reason }) => {
    const found = overrides[name];
    if (found === undefined || (allowed[name]?.includes(found.trim().toLowerCase()) ?? true)) return [];
    const why =
      typeof reason === "string" ? reason : `mandatory: durability "${durability}" promises that a standby has it`;
    const words = name === "synchronous_commit" ? ["on", "remote_apply"] : ["on"];
    return [
      {
        field: `${field}.${name}`,
        found: JSON.stringify(found),
        allowed: `${oneOf(words)} (${why})`,
        fix: "remove it",
      },
    ];
  });
}
