/** The other resources of a stack, as seen from one of them: what it names, and what names it. */
import type { PolicyResource } from "@pulumi/policy";

export interface Stack {
  all(...types: string[]): PolicyResource[];
  /** The resource of one of these types that a property names; undefined when it is not in this stack. */
  referred(property: string, ...types: string[]): PolicyResource | undefined;
  /** Those of one of these types that name this resource by a property. */
  referring(property: string, ...types: string[]): PolicyResource[];
}

/** By which a resource is named in others. */
const names = ["name", "id", "arn", "identifier", "clusterIdentifier"];

/**
 * Whether `from` names `to` by a property. The program's own references come first: they are known even where the value is not yet.
 * A state that was imported has none, and there the value is compared.
 */
function refersTo(from: PolicyResource, property: string, to: PolicyResource): boolean {
  const declared = from.propertyDependencies[property] ?? [];
  if (declared.length > 0) return declared.includes(to);
  const value = from.props[property];
  return value !== undefined && value !== "" && names.some((name) => to.props[name] === value);
}

export function stackAround(resource: PolicyResource, resources: readonly PolicyResource[]): Stack {
  const all = (...types: string[]) => resources.filter(({ type }) => types.includes(type));
  return {
    all,
    referred: (property, ...types) => all(...types).find((other) => refersTo(resource, property, other)),
    referring: (property, ...types) => all(...types).filter((other) => refersTo(other, property, resource)),
  };
}
