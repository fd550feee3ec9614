/**
 * Whether a value fits a parameter's schema. The engine checks that too, but pack after pack and only once it has started; the verb tells all
 * problems at once, before. Knows the keywords that policies use (a test holds them to it).
 */
import type { PolicyConfigJSONSchema } from "@pulumi/policy/schema.js";

export interface Mismatch {
  path: string;
  found: string;
  allowed: string;
}

export const knownKeywords = new Set([
  ...["type", "enum", "minimum", "maximum", "minLength", "pattern", "items", "required", "properties"],
  ...["additionalProperties", "description", "default"],
]);

const kindOf = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

function isOfType(type: string, value: unknown): boolean {
  if (type === "integer") return Number.isInteger(value);
  return kindOf(value) === type;
}

/** What was found, in a few words. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

export function mismatches(schema: PolicyConfigJSONSchema, value: unknown, path: string): Mismatch[] {
  const wrong = (allowed: string): Mismatch[] => [{ path, found: shown(value), allowed }];
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => isOfType(type, value))) return wrong(`of type ${types.join(" or ")}`);
  if (schema.enum !== undefined && !schema.enum.includes(value as string)) {
    return wrong(schema.enum.map((one) => JSON.stringify(one)).join(", "));
  }
  if (typeof value === "number") {
    const { minimum = -Infinity, maximum = Infinity } = schema;
    if (value < minimum) return wrong(`at least ${minimum}`);
    return value > maximum ? wrong(`at most ${maximum}`) : [];
  }
  if (typeof value === "string") {
    if (value.length < (schema.minLength ?? 0)) return wrong(`at least ${schema.minLength} characters`);
    if (schema.pattern === undefined || new RegExp(schema.pattern).test(value)) return [];
    return wrong(`a text that matches ${schema.pattern}`);
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    if (typeof items !== "object" || Array.isArray(items)) return [];
    return value.flatMap((one, place) => mismatches(items, one, `${path}[${place}]`));
  }
  return typeof value === "object" && value !== null ? fieldMismatches(schema, value, path) : [];
}

function fieldMismatches(schema: PolicyConfigJSONSchema, value: object, path: string): Mismatch[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => ({ path: `${path}.${name}`, found: "nothing", allowed: "a value: it is required" }));
  const wrong = Object.entries(value).flatMap(([name, inner]) => {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (typeof known === "object") return mismatches(known, inner, `${path}.${name}`);
    if (additionalProperties !== false) return [];
    return [
      { path: `${path}.${name}`, found: shown(inner), allowed: `only ${Object.keys(properties).sort().join(", ")}` },
    ];
  });
  return [...missing, ...wrong];
}
