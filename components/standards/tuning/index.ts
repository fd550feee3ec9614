/**
 * Settings from the size of the machine and the kind of work. Pure: the same size gives the same settings, each with its reason and its
 * source, whether a component sets them, a policy checks them or a person asks for them.
 */
import { addProblems } from "../../core/kinds.ts";
import { nearest } from "../../core/nearest.ts";
import { oneOf, type Problem } from "../../core/problems.ts";
import { mysqlMemoryProblems, mysqlValueProblems, tuneMysql } from "./mysql/index.ts";
import { factsOf } from "./mysql/memory.ts";
import { withheld } from "./platforms.ts";
import { postgresqlMemoryProblems, postgresqlValueProblems, tunePostgresql } from "./postgresql/index.ts";
import { facts } from "./postgresql/parameters.ts";
import { Engine, type Server, type Size, type TuningRequest, understand } from "./request.ts";
import { exists, type Overrides, type TunedSetting } from "./rule.ts";

export { type InstanceClass, instanceClasses, retiredFamilies } from "./instanceClasses.ts";
export { type Withheld, withheldSettings } from "./platforms.ts";
export { type Difference, differences } from "./postgresql/differences.ts";
export {
  Engine,
  memoryProblems,
  Platform,
  type Size,
  Storage,
  type TuningRequest,
  understand,
  versions,
  Workload,
} from "./request.ts";
export type { TunedSetting } from "./rule.ts";

/** The settings for a size. Somebody's own values in `overrides` stand, and what depends on them follows them. */
export function tune(size: Size, overrides: Overrides = {}): TunedSetting[] {
  return size.engine === Engine.PostgreSQL ? tunePostgresql(size, overrides) : tuneMysql(size, overrides);
}

/** What is wrong with somebody's own values on any size: unreadable, out of range, against a mandatory, not theirs to set there. */
export function ownValueProblems(server: Server, field: string, overrides: Overrides = {}): Problem[] {
  const refused = Object.entries(overrides).flatMap(([name, text]): Problem[] => {
    const found = withheld(server, name);
    if (!found?.refused) return [];
    const allowed = `none on ${server.platform}: ${found.why}`;
    return [{ field: `${field}.${name}`, found: JSON.stringify(text), allowed, fix: "remove it" }];
  });
  const problems =
    server.engine === Engine.PostgreSQL
      ? postgresqlValueProblems(server, field, overrides)
      : mysqlValueProblems(server, field, overrides);
  addProblems(refused, problems);
  return refused;
}

/** What is wrong with somebody's own values for a size: besides, that they could take more than the memory. */
export function overrideProblems(size: Size, field: string, overrides: Overrides = {}): Problem[] {
  const problems = ownValueProblems(size, field, overrides);
  if (problems.length > 0) return problems;
  return size.engine === Engine.PostgreSQL
    ? postgresqlMemoryProblems(size, field, overrides)
    : mysqlMemoryProblems(size, field, overrides);
}

/** The settings for what a person asks, or everything that is wrong with the question. */
export function answer(
  request: TuningRequest,
  overrides: Overrides = {},
): { settings: TunedSetting[] } | { problems: Problem[] } {
  const understood = understand(request);
  const isSize = "size" in understood;
  const server = isSize ? understood.size : understood.likely;
  const problems = [
    ...(isSize ? [] : understood.problems),
    ...unknownProblems(server, "settings", overrides),
    ...(isSize
      ? overrideProblems(understood.size, "settings", overrides)
      : ownValueProblems(server, "settings", overrides)),
  ];
  return isSize && problems.length === 0 ? { settings: tune(understood.size, overrides) } : { problems };
}

/** Names that no rule of ours is about, or that the version has not, so that nothing is known of their values. */
function unknownProblems(server: Server, field: string, overrides: Overrides): Problem[] {
  const all = server.engine === Engine.PostgreSQL ? facts : factsOf(server.engine);
  const known = Object.keys(all).filter((name) => exists(all[name]!, server.version));
  return Object.keys(overrides)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      field: `${field}.${name}`,
      found: name in all ? `a setting that ${server.version} does not have` : "a setting that no rule is about",
      allowed: oneOf(known),
      fix: `take ${oneOf(nearest(name, known)) || "one of these"}, or leave it out`,
    }));
}

/** A value as PostgreSQL's configuration writes it. */
export function inConfiguration({ value, unit }: Pick<TunedSetting, "value" | "unit">): string {
  if (unit === "kB" && typeof value === "number" && value >= 1024 && value % 1024 === 0) return `${value / 1024}MB`;
  return `${value}${unit === "B" || Number(value) < 0 ? "" : unit}`;
}
