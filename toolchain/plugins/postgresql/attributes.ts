/**
 * How the official plugin compares what is wanted with what is: Terraform's rules, which lie beneath all of its resources.
 *
 * An absent input takes its default, or, where the server decides (`computed`), whatever is there. Absent, empty and zero are one
 * value. Sets have no order. The comparison is with the last known state, so a refresh is what brings drift to light.
 */
import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type CheckFailure, type Properties, type ResourceType, UNKNOWN } from "../provider.ts";

export interface Attribute {
  default?: unknown;
  /** The server has a say when it is left out. */
  computed?: boolean;
  /** A change means another thing. */
  replaces?: boolean;
  /** A list whose order means nothing. */
  set?: boolean;
}

/** A kind of thing in a PostgreSQL server. All functions get inputs with the defaults filled in. */
export interface Kind {
  attributes: Record<string, Attribute>;
  /** Without a `name`, one is made up from the resource's. */
  autonamed?: boolean;
  deleteBeforeReplace?: boolean;
  check?(wanted: Properties): CheckFailure[];
  create(wanted: Properties): Promise<{ id: string; state: Properties }>;
  /** What is there now, `state` being what was known (and empty for an import), or `undefined` when it is gone. */
  read(id: string, state: Properties): Promise<Properties | undefined>;
  update?(old: Properties, wanted: Properties, changed: Set<string>): Promise<Properties>;
  delete(state: Properties): Promise<void>;
}

/** The value that stands for all that mean the same. */
function canonical(value: unknown, attribute: Attribute): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    return attribute.set ? [...new Set(value)].sort() : value;
  }
  return value === null || value === "" || value === 0 || value === false ? undefined : value;
}

function same(one: unknown, other: unknown, attribute: Attribute): boolean {
  return isDeepStrictEqual(canonical(one, attribute), canonical(other, attribute));
}

/** Every attribute with its input or default; those without either are left out. */
function withDefaults(kind: Kind, inputs: Properties): Properties {
  const entries = Object.entries(kind.attributes).map(([name, attribute]) => [name, inputs[name] ?? attribute.default]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The names of the attributes that have to change for the state to become what is wanted. */
function differences(kind: Kind, state: Properties, wanted: Properties): string[] {
  return Object.entries(kind.attributes)
    .filter(([name, attribute]) => wanted[name] !== undefined || !attribute.computed)
    .filter(([name, attribute]) => !same(state[name], wanted[name], attribute))
    .map(([name]) => name);
}

/** The inputs that the program would have to give for what is there; an import has none to begin with. */
function refreshed(kind: Kind, inputs: Properties, state: Properties): Properties {
  const imported = Object.keys(inputs).length === 0;
  const entries = Object.entries(kind.attributes).flatMap(([name, attribute]) => {
    const given = imported ? attribute.default : inputs[name];
    if (!imported && given === undefined) return [];
    const unchanged = same(given, state[name], attribute);
    if (unchanged) return imported ? [] : [[name, given]];
    return [[name, state[name]]];
  });
  return Object.fromEntries(entries);
}

/** The resource that the engine sees. */
export function resource(kind: Kind): ResourceType {
  return {
    check: async (news, olds, urn) => {
      const inputs = { ...news };
      if (kind.autonamed) {
        inputs.name ??= olds.name ?? `${urn.split("::").at(-1)}-${randomBytes(4).toString("hex").slice(1)}`;
      }
      return { inputs, failures: kind.check?.(withDefaults(kind, inputs)) ?? [] };
    },
    diff: async (_id, _oldInputs, oldState, news) => {
      const changed = differences(kind, oldState, withDefaults(kind, news));
      const replaces = changed.filter((name) => kind.attributes[name]?.replaces);
      // Two things of one name can't exist at once.
      const taken = kind.autonamed === true && oldState.name === news.name;
      return { changed, replaces, deleteBeforeReplace: kind.deleteBeforeReplace === true || taken };
    },
    create: async (inputs, preview) => {
      const wanted = withDefaults(kind, inputs);
      if (!preview) return await kind.create(wanted);
      const computed = Object.entries(kind.attributes).filter(([, { computed }]) => computed);
      return { id: UNKNOWN, state: { ...Object.fromEntries(computed.map(([name]) => [name, UNKNOWN])), ...wanted } };
    },
    read: async (id, inputs, state) => {
      const found = await kind.read(id, state);
      return found && { id, inputs: refreshed(kind, inputs, found), state: found };
    },
    update: async (_id, oldState, news, preview) => {
      const wanted = withDefaults(kind, news);
      const next = Object.fromEntries(
        Object.entries(kind.attributes).map(([name, { computed }]) => [
          name,
          wanted[name] ?? (computed ? oldState[name] : undefined),
        ]),
      );
      if (preview || !kind.update) return next;
      return await kind.update(oldState, next, new Set(differences(kind, oldState, wanted)));
    },
    delete: async (_id, state) => await kind.delete(state),
  };
}
