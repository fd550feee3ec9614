/**
 * Settings from the size of the machine and the kind of work. Pure: the same size gives the same settings, each with its reason and its
 * source, whether a component sets them, a policy checks them or a person asks for them.
 */
import type { Problem } from "../../core/problems.ts";
import { mysqlProblems, tuneMysql } from "./mysql/index.ts";
import { postgresqlProblems, tunePostgresql } from "./postgresql/index.ts";
import { Engine, type Size, type TuningRequest, understand } from "./request.ts";
import type { TunedSetting } from "./rule.ts";

export { type InstanceClass, instanceClasses } from "./instanceClasses.ts";
export { type Withheld, withheldSettings } from "./platforms.ts";
export { type Difference, differences } from "./postgresql/differences.ts";
export { Engine, Platform, type Size, Storage, type TuningRequest, understand, versions, Workload } from "./request.ts";
export type { TunedSetting } from "./rule.ts";

/** The settings for a size. Somebody's own values in `overrides` stand, and what depends on them follows them. */
export function tune(size: Size, overrides: Readonly<Record<string, string>> = {}): TunedSetting[] {
  return size.engine === Engine.PostgreSQL ? tunePostgresql(size, overrides) : tuneMysql(size, overrides);
}

/** What is wrong with somebody's own values for a size: unreadable, out of range, against a mandatory, more than the memory. */
export function overrideProblems(
  size: Size,
  field: string,
  overrides: Readonly<Record<string, string>> = {},
): Problem[] {
  return size.engine === Engine.PostgreSQL
    ? postgresqlProblems(size, field, overrides)
    : mysqlProblems(size, field, overrides);
}

/** The settings for what a person asks, or everything that is wrong with the question. */
export function answer(request: TuningRequest): { settings: TunedSetting[] } | { problems: Problem[] } {
  const understood = understand(request);
  if ("problems" in understood) return understood;
  const problems = overrideProblems(understood.size, "settings");
  return problems.length > 0 ? { problems } : { settings: tune(understood.size) };
}

/** A value as PostgreSQL's configuration writes it. */
export function inConfiguration({ value, unit }: Pick<TunedSetting, "value" | "unit">): string {
  if (unit === "kB" && typeof value === "number" && value >= 1024 && value % 1024 === 0) return `${value / 1024}MB`;
  return `${value}${unit === "B" || Number(value) < 0 ? "" : unit}`;
}
