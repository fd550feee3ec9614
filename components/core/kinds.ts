/**
 * Whether arguments are of the kinds that their types promise. The compiler asks that of a TypeScript program; a stack's
 * configuration or plain JavaScript was never asked, and a number for a text would end as a crash somewhere inside.
 */
import { nearest } from "./nearest.ts";
import { oneOf, type Problem } from "./problems.ts";

/** `any` is for what the compiler alone can ask for: resources, and values that are not known yet. */
export type Kind =
  | "text"
  | "number"
  | "boolean"
  | "any"
  | { map: Kind }
  | { list: Kind }
  | { fields: Record<string, Kind> };

const typeOf = { text: "string", number: "number", boolean: "boolean" } as const;

/** The arguments without what is of the wrong kind, so that all else can be judged too, and a problem for each of those. */
export function soundly<Args>(args: Args, fields: Record<keyof Args, Kind>): { args: Args; problems: Problem[] } {
  const problems: Problem[] = [];
  return { args: sound("", args, { fields }, problems) as Args, problems };
}

/** Adds what else is wrong. What is wrong in itself needs no second opinion. */
export function addProblems(problems: Problem[], more: readonly Problem[]): void {
  const said = problems.map(({ field }) => field);
  problems.push(...more.filter(({ field }) => !said.some((s) => field === s || field.startsWith(`${s}.`))));
}

function sound(field: string, value: unknown, kind: Kind, problems: Problem[]): unknown {
  const wrong = (allowed: string, fix: string) => {
    problems.push({ field, found: JSON.stringify(value) ?? typeof value, allowed, fix });
    return undefined;
  };
  const under = (key: string) => (field === "" ? key : `${field}.${key}`);
  if (kind === "any") return value;
  if (typeof kind === "string") {
    if (value === undefined || typeof value === typeOf[kind]) return value;
    if (kind !== "text") return wrong(kind === "number" ? "a number" : "true or false", "correct it");
    const isPlain = typeof value === "number" || typeof value === "boolean";
    return wrong("text", isPlain ? `put it in quotes: "${value}"` : "write one text");
  }
  if (value === undefined) return undefined;
  if ("list" in kind) {
    if (!Array.isArray(value)) return wrong("a list", "write it as a list, [ … ]");
    return value.map((item, i) => sound(`${field}[${i}]`, item ?? null, kind.list, problems) ?? empty(kind.list) ?? "");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return wrong("a map of names to values", "write it as a map; { } is an empty one");
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const innerKind = "map" in kind ? kind.map : Object.hasOwn(kind.fields, key) ? kind.fields[key] : undefined;
    if (innerKind === undefined) {
      const known = "fields" in kind ? Object.keys(kind.fields) : [];
      const meant = nearest(key, known);
      const fix = `correct the name${meant.length > 0 ? ` (did you mean ${oneOf(meant)}?)` : ""}, or remove it`;
      problems.push({ field: under(key), found: "this name", allowed: oneOf(known), fix });
      continue;
    }
    const one = sound(under(key), inner, innerKind, problems);
    if (one !== undefined) kept[key] = one;
    // An instance or a login that is written wrongly is one all the same.
    else if (empty(innerKind) !== undefined) kept[key] = empty(innerKind);
  }
  return kept;
}

/** What stands for something of the wrong kind, where leaving it out would change the numbers or the names of the others. */
const empty = (kind: Kind) => (typeof kind === "object" && "fields" in kind ? {} : undefined);
