/**
 * What a resource's inputs may be, as data, and the three things that follow from it: checking what a program wrote, filling in
 * what it left out, and telling whether Docker still has what it asked for.
 *
 * The official plugin compares the program's inputs with the last known *state*, not with the inputs of the run before. That is
 * what makes drift visible, and also why `cpus: "2"` or an interval of `"60s"` (which Docker hands back as `"2.0"` and `"1m0s"`) is a
 * change on every run. Comparing in the same way shows such a mistake here too, before somebody meets it with the official plugin.
 */
import { randomBytes } from "node:crypto";
import { type CheckFailure, type Diff, type Properties, UNKNOWN } from "../provider.ts";

export interface Field {
  kind: "string" | "integer" | "boolean" | "map" | "list" | "set" | "object";
  /** Members of an object, or of each element of a list or set; elements without it are strings. */
  of?: Fields;
  required?: true;
  /** What the official plugin fills in when the program says nothing. */
  default?: string | number | boolean;
  /** Docker chooses when the program says nothing, so saying nothing is never a change. */
  computed?: true;
  /** Only a new one can have another value. */
  replaces?: true;
  /** What is allowed, when `value` is not; it quotes the value only where that can be no secret. */
  valid?(value: never): string | undefined;
}

export type Fields = Record<string, Field>;

/** Where the engine's inputs keep which values are defaults and not the program's own, as the official plugin does. */
const DEFAULTS = "__defaults";

const isObject = (value: unknown): value is Properties =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isMissing = (value: unknown): value is null | undefined => value === undefined || value === null;

/** Not set and set to nothing are one to Docker and to the official plugin. */
function isZero(value: unknown): boolean {
  if (isMissing(value) || value === "" || value === 0 || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isZero);
}

/** Whether any part of `value` is not known before the update runs. */
export function hasUnknown(value: unknown): boolean {
  if (value === UNKNOWN) return true;
  if (Array.isArray(value)) return value.some(hasUnknown);
  return isObject(value) && Object.values(value).some(hasUnknown);
}

/** Checks `news` against `fields` and fills in the defaults; every mistake is reported, not only the first. */
export function checkInputs(
  fields: Fields,
  news: Properties,
  path = "",
): { inputs: Properties; failures: CheckFailure[] } {
  const inputs: Properties = {};
  const failures: CheckFailure[] = [];
  const defaults: string[] = [];
  for (const [name, value] of Object.entries(news)) {
    if (isMissing(value) || name === DEFAULTS) continue;
    const field = fields[name];
    if (!field) {
      const known = Object.keys(fields).sort().join(", ");
      const reason = `is not supported by this stand-in of Pulumi's docker plugin, which knows ${known}. Leave it out, or install the official plugin.`;
      failures.push({ property: path + name, reason });
      continue;
    }
    const checked = checkValue(field, value, path + name);
    inputs[name] = checked.value;
    failures.push(...checked.failures);
  }
  for (const [name, field] of Object.entries(fields)) {
    if (name in inputs) continue;
    if (field.required) failures.push({ property: path + name, reason: `is required (${describe(field)})` });
    if (field.default === undefined) continue;
    inputs[name] = field.default;
    defaults.push(name);
  }
  if (path === "") inputs[DEFAULTS] = defaults.sort();
  return { inputs, failures };
}

function checkValue(field: Field, value: unknown, path: string): { value: unknown; failures: CheckFailure[] } {
  if (value === UNKNOWN) return { value, failures: [] };
  // A value of the wrong type may be a secret that was put into the wrong place: its type is all that may be said.
  const wrong = (allowed: string) => ({
    value,
    failures: [
      {
        property: path,
        reason: `must be ${allowed}, found ${Array.isArray(value) ? "a list" : `a value of type ${typeof value}`}`,
      },
    ],
  });
  switch (field.kind) {
    case "string":
    case "boolean":
      if (typeof value !== field.kind) return wrong(describe(field));
      break;
    case "integer":
      if (!Number.isSafeInteger(value)) return wrong(describe(field));
      break;
    case "map":
      if (!isObject(value) || Object.values(value).some((v) => typeof v !== "string")) return wrong(describe(field));
      break;
    case "object":
      if (!isObject(value)) return wrong(describe(field));
      break;
    case "list":
    case "set":
      if (!Array.isArray(value)) return wrong(describe(field));
      break;
  }
  const failures: CheckFailure[] = [];
  let checked: unknown = value;
  if (field.kind === "object") {
    const members = checkInputs(field.of!, value as Properties, `${path}.`);
    checked = members.inputs;
    failures.push(...members.failures);
  } else if (Array.isArray(value)) {
    const element: Field = field.of ? { kind: "object", of: field.of } : { kind: "string" };
    const elements = value.map((each, index) => checkValue(element, each, `${path}[${index}]`));
    checked = elements.map((each) => each.value);
    failures.push(...elements.flatMap((each) => each.failures));
  }
  const allowed = failures.length === 0 && !hasUnknown(checked) ? field.valid?.(checked as never) : undefined;
  if (allowed) failures.push({ property: path, reason: `must be ${allowed}` });
  return { value: checked, failures };
}

function describe(field: Field): string {
  if (field.kind === "list" || field.kind === "set") return field.of ? "a list of objects" : "a list of strings";
  if (field.kind === "map") return "a map of strings";
  return `${/^[aeiou]/.test(field.kind) ? "an" : "a"} ${field.kind}`;
}

/**
 * Gives a resource without a name the one it had, or a new one: the engine calls again without `olds` when it makes a replacement, so
 * that old and new can live side by side for a moment.
 */
export function nameOf(inputs: Properties, olds: Properties, urn: string): void {
  if (inputs.name !== undefined) return;
  inputs.name =
    typeof olds.name === "string"
      ? olds.name
      : `${urn.split("::").at(-1)}-${randomBytes(4).toString("hex").slice(0, 7)}`;
  inputs[DEFAULTS] = [...(inputs[DEFAULTS] as string[]), "name"].sort();
}

/** Whether the state's `old` is what the program's `value` asks for. */
export function same(field: Field, old: unknown, value: unknown): boolean {
  if (hasUnknown(value)) return false;
  if (isMissing(value)) return field.computed === true || isZero(old);
  if (isZero(value) || isZero(old)) return isZero(value) && isZero(old);
  switch (field.kind) {
    case "object":
      return sameObject(field.of!, old, value);
    case "map":
      return sameMap(old as Properties, value as Properties);
    case "list":
    case "set": {
      const rest = [...(old as unknown[])];
      const elements = value as unknown[];
      if (rest.length !== elements.length) return false;
      const equal = (a: unknown, b: unknown) => (field.of ? sameObject(field.of, a, b) : a === b);
      if (field.kind === "list") return elements.every((element, index) => equal(rest[index], element));
      return elements.every((element) => {
        const found = rest.findIndex((candidate) => equal(candidate, element));
        if (found >= 0) rest.splice(found, 1);
        return found >= 0;
      });
    }
    default:
      return old === value;
  }
}

function sameObject(fields: Fields, old: unknown, value: unknown): boolean {
  return Object.entries(fields).every(([name, field]) =>
    same(field, (old as Properties)[name], (value as Properties)[name]),
  );
}

function sameMap(old: Properties, value: Properties): boolean {
  const names = new Set([...Object.keys(old), ...Object.keys(value)]);
  return [...names].every((name) => old[name] === value[name]);
}

/** Which inputs ask for something else than the state has. `alwaysFirst`: the old one goes first even when the names differ. */
export function diffInputs(fields: Fields, state: Properties, news: Properties, alwaysFirst = false): Diff {
  const changed = Object.keys(fields).filter((name) => !same(fields[name]!, state[name], news[name]));
  const replaces = changed.filter((name) => fields[name]!.replaces);
  const generated = Array.isArray(news[DEFAULTS]) && news[DEFAULTS].includes("name");
  const taken = !generated && state.name === news.name;
  return { changed, replaces, deleteBeforeReplace: replaces.length > 0 && (alwaysFirst || taken) };
}

/** What a create will give, as far as it is known before it runs. */
export function plan(fields: Fields, inputs: Properties, outputs: string[]): Properties {
  const computed = Object.keys(fields).filter((name) => fields[name]!.computed && inputs[name] === undefined);
  return {
    ...withoutDefaults(inputs),
    ...Object.fromEntries([...outputs, ...computed].map((name) => [name, UNKNOWN])),
  };
}

/** The inputs that would have led to `state`: the program's own wording where it means the same. */
export function inputsOf(fields: Fields, inputs: Properties, state: Properties): Properties {
  const result: Properties = {};
  for (const [name, value] of Object.entries(inputs)) {
    const field = fields[name];
    const found = !field || same(field, state[name], value) ? value : state[name];
    if (found !== undefined) result[name] = found;
  }
  return result;
}

/** Inputs as they go into the state. */
export function withoutDefaults(inputs: Properties): Properties {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== DEFAULTS));
}

/** Labels are a list of pairs to Pulumi, a map to Docker. */
export const LABELS: Field = {
  kind: "set",
  of: { label: { kind: "string", required: true }, value: { kind: "string", required: true } },
  replaces: true,
};

export function labelMap(labels: unknown): Record<string, string> {
  const pairs = (labels ?? []) as { label: string; value: string }[];
  return Object.fromEntries(pairs.map(({ label, value }) => [label, value]));
}

export function labelList(labels: Record<string, string> | null | undefined): { label: string; value: string }[] {
  return Object.entries(labels ?? {}).map(([label, value]) => ({ label, value }));
}
