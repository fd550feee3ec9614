/**
 * A rule is data: the setting it decides, the value for a size, why, and who says so. What a setting is by itself (its unit, its
 * range, its default in a version, whether it needs a restart) is a fact of the server, kept apart and checked against real ones.
 */
import { formatMemory, likelyMemory } from "../../core/memory.ts";
import { nearest } from "../../core/nearest.ts";
import { oneOf, type Problem } from "../../core/problems.ts";
import { withheld } from "./platforms.ts";
import { type Size, versionNumber } from "./request.ts";

export type Value = number | string;

/** `kB` and `B` are sizes, `s` is seconds, nothing is a count, a factor or a word. */
export type Unit = "kB" | "B" | "s" | "";

/** One value, or values by the version that each began with. */
export type Since<T> = T | Readonly<Record<string, T>>;

export interface Fact {
  unit: Unit;
  /** What a new server starts with; "auto" where the server works it out. In `unit`. */
  default: Since<Value>;
  /** A number's range, in `unit`. */
  range?: Since<readonly [number, number]>;
  /** The words that are allowed. */
  words?: Since<readonly string[]>;
  /** A number without a unit counts this many of `unit`. */
  bare?: number;
  /** Only a restart makes a change count. */
  restart: Since<boolean>;
  /** The first version that has it. */
  from?: string;
}

export type Facts = Readonly<Record<string, Fact>>;

/** Somebody's own values, by setting, as a configuration has them. */
export type Overrides = Readonly<Record<string, string>>;

/** A decision as people and programs read it. */
export interface TunedSetting {
  name: string;
  /** In `unit`; `${value}${unit}` is how PostgreSQL's configuration writes it. MySQL's takes bytes without a unit. */
  value: Value;
  unit: Unit;
  /** The server's own for this version, in the same unit. */
  default: Value;
  reason: string;
  source: string;
  /** Whether a change needs a restart of the server. */
  restart: boolean;
}

export interface Rule<Context> {
  name: string;
  reason: string | ((context: Context) => string);
  source: string;
  /** Nothing where the server's own is right, or where the version has no such setting. */
  value(context: Context): Value | undefined;
}

/** What holds for a version. */
export function since<T>(values: Since<T>, version: string): T {
  if (typeof values !== "object" || values === null || Array.isArray(values)) return values as T;
  const wanted = versionNumber(version);
  const begun = Object.entries(values as Record<string, T>).filter(([from]) => versionNumber(from) <= wanted);
  return begun.sort(([a], [b]) => versionNumber(a) - versionNumber(b)).at(-1)![1];
}

export const exists = (fact: Fact, version: string) =>
  fact.from === undefined || versionNumber(fact.from) <= versionNumber(version);

/**
 * The rules' decisions for a context, in the rules' order, without what the service keeps to itself; and somebody's own values of
 * settings that the version has, told as the rules' are.
 */
export function decide<Context extends { size: Size }>(
  rules: readonly Rule<Context>[],
  facts: Facts,
  context: Context,
  overrides: Overrides,
): TunedSetting[] {
  const { size } = context;
  const setting = (name: string, value: Value, reason: string, source: string): TunedSetting => {
    const { unit, default: usual, restart } = facts[name]!;
    const { version } = size;
    return { name, value, unit, default: since(usual, version), reason, source, restart: since(restart, version) };
  };
  const has = (name: string) => facts[name] !== undefined && exists(facts[name], size.version);
  const tuned = rules.flatMap((rule) => {
    const { name, reason, source } = rule;
    if (!has(name) || overrides[name] !== undefined || withheld(size, name)) return [];
    const value = rule.value(context);
    if (value === undefined) return [];
    return [setting(name, value, typeof reason === "string" ? reason : reason(context), source)];
  });
  const own = Object.entries(overrides)
    .filter(([name]) => has(name))
    .map(([name, text]) => setting(name, read(facts[name]!, text) ?? text, "set by you", "settings"));
  return [...tuned, ...own];
}

const factors: Record<string, number> = { B: 1 / 1024, kB: 1, MB: 1024, GB: 1024 ** 2, TB: 1024 ** 3 };
const seconds: Record<string, number> = { ms: 0.001, s: 1, min: 60, h: 3600, d: 86400 };

/** A value that somebody wrote, in the fact's unit; nothing when it cannot be read. Words come back as they are. */
export function read(fact: Fact, text: string): Value | undefined {
  if (fact.range === undefined) return text.trim().replace(/^'(.*)'$/, "$1");
  const match = /^'?(-?\d+(?:\.\d+)?)\s*([A-Za-z]*)'?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, digits, unit] = match;
  const number = Number(digits);
  if (unit === "") return number < 0 ? number : number * (fact.bare ?? 1);
  if (fact.unit === "s") return seconds[unit!] === undefined ? undefined : number * seconds[unit!]!;
  if (fact.unit === "B") {
    const power = { K: 1, M: 2, G: 3, T: 4 }[unit!.toUpperCase()];
    return power === undefined ? undefined : number * 1024 ** power;
  }
  return fact.unit === "kB" && factors[unit!] !== undefined ? Math.floor(number * factors[unit!]!) : undefined;
}

/** Somebody's own values as numbers. What is out of its range has its problem elsewhere, and must not become a plan. */
export const ownNumbers =
  (facts: Facts, version: string, overrides: Overrides) =>
  (name: string): number | undefined => {
    const [fact, text] = [facts[name], overrides[name]];
    if (fact?.range === undefined || text === undefined) return undefined;
    const value = Number(read(fact, text));
    const [least, most] = since(fact.range, version);
    return value >= least && value <= most ? value : undefined;
  };

export const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** A value as people write it: MySQL's sizes are bytes, or have a letter. */
function written({ unit }: Fact, value: Value): string {
  if (unit !== "B" || typeof value === "string") return `${value}${unit}`;
  return value > 0 && value % 1024 === 0 ? formatMemory(value).slice(0, -1) : String(value);
}

/** What was likely meant by what cannot be read, within the range; else the server's own. */
function suggestion(fact: Fact, version: string, text: string): string {
  const isSize = fact.unit === "kB" || fact.unit === "B";
  const meant = isSize ? likelyMemory(text) : fact.unit === "" ? Number.parseFloat(text) : undefined;
  if (meant === undefined || Number.isNaN(meant)) return written(fact, since(fact.default, version));
  const [least, most] = since(fact.range!, version);
  const near = clamp(fact.unit === "kB" ? Math.floor(meant / 1024) : meant, least, most);
  return fact.unit === "kB" ? formatMemory(near * 1024) : written(fact, near);
}

/** What is wrong with a value by itself: it cannot be read, or is outside what the server takes. */
export function valueProblems(field: string, fact: Fact, version: string, text: string): Problem[] {
  const problem = (allowed: string, fix: string) => [{ field, found: JSON.stringify(text), allowed, fix }];
  const value = read(fact, text);
  if (fact.words !== undefined) {
    const words = since(fact.words, version);
    if (words.some((word) => word.toLowerCase() === String(value).toLowerCase())) return [];
    return problem(oneOf(words), `take ${nearest(String(value), words)[0] ?? since(fact.default, version)}`);
  }
  if (fact.range === undefined) return [];
  const [least, most] = since(fact.range, version);
  if (value === undefined) {
    const form = { "": "a number", B: 'bytes, or a number with K, M, G or T, as in "128M"' }[fact.unit as string];
    const withUnit = `a number with a unit, as in "${Math.max(least, 1)}${fact.unit}"`;
    return problem(form ?? withUnit, `take ${suggestion(fact, version, text)}`);
  }
  if (value === since(fact.default, version)) return [];
  const bound = Number(value) < least ? least : Number(value) > most ? most : undefined;
  if (bound === undefined) return [];
  return problem(`at ${bound === least ? "least" : "most"} ${written(fact, bound)}`, `take ${written(fact, bound)}`);
}
