/**
 * The other resources of a stack, as seen from one of them: what it names, and what names it. Indexed once for each judging, so that ten
 * thousand resources are judged in ten times the time of a thousand.
 */
import { type PolicyResource, UnknownValueError } from "@pulumi/policy";
import { Undecided } from "./undecided.ts";

export interface Stack {
  all(...types: string[]): readonly PolicyResource[];
  /**
   * Whether the program says nothing of a property and leaves it to the cloud, of which a preview knows nothing. For where a policy knows
   * what the cloud does then.
   */
  left(property: string): boolean;
  /** The property as the program gives it; undefined where it is left to the cloud and not known yet. */
  given(property: string): unknown;
  /** The same stack as seen from another of its resources, to follow a second reference. */
  around(other: PolicyResource): Stack;
  /** The resource of one of these types that a property names; undefined when it is not in this stack. */
  referred(property: string, ...types: string[]): PolicyResource | undefined;
  /** Those of one of these types that a property with a list names; what is not in this stack is not among them. */
  referredAll(property: string, ...types: string[]): readonly PolicyResource[];
  /** Those of one of these types that name this resource by a property. */
  referring(property: string, ...types: string[]): readonly PolicyResource[];
}

/** An unknown value of the program's comes from another resource; one that comes from none is the provider's, for what was left out. */
function isLeft(resource: PolicyResource, property: string): boolean {
  if ((resource.propertyDependencies[property] ?? []).length > 0) return false;
  try {
    const value: unknown = resource.props[property];
    return value === undefined || value === null;
  } catch (error) {
    if (error instanceof UnknownValueError) return true;
    throw error;
  }
}

/** Whether the program took a property from the resource whose properties these are: known before any of its names is. */
export const isReferred = (from: PolicyResource, property: string, props: unknown): boolean =>
  (from.propertyDependencies[property] ?? []).some((one) => one.props === props);

/** By which a resource is named in others. */
const naming = ["name", "id", "arn", "identifier", "clusterIdentifier", "domainName"];

/** A resource's names, and the properties whose name is not known before it is made. */
function namesOf(resource: PolicyResource): { known: string[]; unknown: string[] } {
  const known: string[] = [];
  const unknown: string[] = [];
  for (const name of naming) {
    try {
      const value = resource.props[name];
      if (typeof value === "string" && value !== "") known.push(value);
    } catch {
      unknown.push(name);
    }
  }
  // How Application Auto Scaling names a table.
  if (resource.type === "aws:dynamodb/table:Table") known.push(...known.map((name) => `table/${name}`));
  return { known, unknown };
}

/** A map whose values are made when they are first asked for. */
function lazily<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}

/**
 * References that the program made come first: they are known even where the value is not yet. A state that was imported has none, and
 * there values are compared.
 */
export function indexStack(resources: readonly PolicyResource[]): (resource: PolicyResource) => Stack {
  const all = (...types: string[]) => types.flatMap(ofType);
  const byType = new Map<string, PolicyResource[]>();
  for (const resource of resources) {
    const others = byType.get(resource.type);
    if (others === undefined) byType.set(resource.type, [resource]);
    else others.push(resource);
  }
  const ofType = (type: string) => byType.get(type) ?? [];
  const named = lazily((type: string) => {
    const pairs = ofType(type).flatMap((one) => namesOf(one).known.map((name) => [name, one] as const));
    return new Map(pairs);
  });

  /** Who is named by a property of one type's resources: by the program, or by value. */
  const references = lazily((key: string) => {
    const [type, property] = key.split(" ") as [string, string];
    const byTarget = new Map<PolicyResource | string, PolicyResource[]>();
    for (const from of ofType(type)) {
      const declared = from.propertyDependencies[property] ?? [];
      if (isLeft(from, property)) continue;
      // A list names several: the security groups of a database, the subnets of a subnet group.
      const targets = declared.length > 0 ? declared : [from.props[property] as string | string[]].flat();
      for (const target of targets) {
        const others = byTarget.get(target);
        if (others === undefined) byTarget.set(target, [from]);
        else others.push(from);
      }
    }
    return byTarget;
  });

  const around = (resource: PolicyResource): Stack => ({
    all,
    left: (property) => isLeft(resource, property),
    given: (property) => (isLeft(resource, property) ? undefined : resource.props[property]),
    around,
    referred: (property, ...types) => {
      const declared = resource.propertyDependencies[property] ?? [];
      if (declared.length > 0) return declared.find(({ type }) => types.includes(type));
      const value = resource.props[property];
      return types.map((type) => named(type).get(value)).find((one) => one !== undefined);
    },
    referredAll: (property, ...types) => {
      const declared = resource.propertyDependencies[property] ?? [];
      if (declared.length > 0) return declared.filter(({ type }) => types.includes(type));
      const values: unknown = resource.props[property];
      if (!Array.isArray(values)) return [];
      return values.flatMap((value: unknown) => types.flatMap((type) => named(type).get(value as string) ?? []));
    },
    referring: (property, ...types) => {
      const { known, unknown } = namesOf(resource);
      return types.flatMap((type) => {
        const byTarget = references(`${type} ${property}`);
        const found = [resource, ...known].flatMap((target) => byTarget.get(target) ?? []);
        if (found.length === 0 && unknown.length > 0 && [...byTarget.keys()].some((one) => typeof one === "string")) {
          throw new Undecided(
            `whose ${property} names it can't be known during preview: nor can its ${unknown.join(", ")}`,
          );
        }
        return [...new Set(found)];
      });
    },
  });
  return around;
}
