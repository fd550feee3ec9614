/** The access matrix: what is declared beside what is, cell by cell, and which part of it somebody asks for. */

import type { LiveAccess } from "../components/access/liveAccess.ts";
import {
  actualRowSecurity,
  byName,
  type Cell,
  compare,
  declaredAccess,
  declaredRowSecurity,
  everything,
  isDifference,
  missingTables,
  PUBLIC,
  type Rights,
  type RoleRights,
} from "../components/postgres/effective.ts";
import type { Access } from "./outputs.ts";

/** The cells of one object, without its name. Objects with the same rights share one. */
export type Cells = readonly Omit<Cell, "object">[];

export interface Matrix {
  /** By object, in the order to read them. */
  objects: ReadonlyMap<string, Cells>;
  /** Everybody that it is about. */
  roles: readonly string[];
  live: LiveAccess;
  /** Tables that are declared and not there yet. */
  missing: readonly string[];
}

export interface Part {
  roles?: readonly string[];
  /** Text in the object's name. */
  object?: string;
  /** Also what is neither declared nor there. */
  all?: boolean;
}

/** From the widest to the narrowest. */
const order = [
  ...["server", "role", "database", "schema", "table", "foreign", "view", "materialized", "column"],
  ...["policies", "sequence", "function", "new"],
];

function inOrder(a: string, b: string): number {
  const rank = (object: string) => order.indexOf(object.slice(0, `${object} `.indexOf(" ")));
  return rank(a) - rank(b) || byName(a, b);
}

export function matrix({ roles, policies }: Access, live: LiveAccess): Matrix {
  const declared = new Map([...declaredAccess(roles, live.server), ...declaredRowSecurity(policies, live.server)]);
  const actual = new Map([...live.actual, ...actualRowSecurity(policies, live.server)]);
  const known = everything(live.server);
  const objects = [...new Set([...known.keys(), ...declared.keys(), ...actual.keys()])].sort(inOrder);
  const compared = pairwise(compare);
  const cells = new Map(objects.map((object) => [object, compared(declared.get(object), actual.get(object))]));
  return {
    objects: cells,
    roles: [...rolesIn(declared, actual)].sort(byName),
    live,
    missing: missingTables(roles, policies, live.server),
  };
}

/** Once for each pair of maps: thousands of tables share a few. */
function pairwise(make: (a: RoleRights | undefined, b: RoleRights | undefined) => Cells) {
  const made = new Map<RoleRights | undefined, Map<RoleRights | undefined, Cells>>();
  return (a: RoleRights | undefined, b: RoleRights | undefined): Cells => {
    const ofA = made.get(a) ?? new Map<RoleRights | undefined, Cells>();
    made.set(a, ofA);
    const cells = ofA.get(b) ?? make(a, b);
    ofA.set(b, cells);
    return cells;
  };
}

function rolesIn(...all: Rights[]): Set<string> {
  const roles = new Set([PUBLIC]);
  const seen = new Set<RoleRights>();
  for (const rights of all)
    for (const of of rights.values()) {
      if (seen.has(of)) continue;
      seen.add(of);
      for (const role of of.keys()) roles.add(role);
    }
  return roles;
}

/** What is asked for of it. Throws when it asks for a role that there is not. */
export function part(whole: Matrix, { roles, object, all }: Part): Matrix {
  const unknown = (roles ?? []).filter((role) => !whole.roles.includes(role));
  if (unknown.length > 0)
    throw new Error(
      `--role: ${unknown.map((role) => JSON.stringify(role)).join(", ")} has no right and is not declared; there are: ${whole.roles.join(", ")}`,
    );
  const named = [...whole.objects].filter(([name]) => object === undefined || name.includes(object));
  if (named.length === 0)
    throw new Error(`--object: there is no object with ${JSON.stringify(object)} in its name. Leave it out to see all`);
  const wanted = new Set(roles ?? whole.roles);
  const known = everything(whole.live.server);
  const made = new Map<Cells, Cells>();
  const chosen = named.map(([name, cells]): [string, Cells] => {
    if (all) return [name, complete(cells, wanted, known.get(name))];
    if (roles === undefined) return [name, cells];
    const kept = made.get(cells) ?? cells.filter(({ role }) => wanted.has(role));
    made.set(cells, kept);
    return [name, kept];
  });
  return { ...whole, objects: new Map(chosen.filter(([, cells]) => cells.length > 0)) };
}

/** With the cells that are false on both sides. */
function complete(cells: Cells, roles: ReadonlySet<string>, known: readonly string[] = []): Cells {
  const privileges = [...new Set([...known, ...cells.map(({ privilege }) => privilege)])];
  const found = new Map(cells.map((cell) => [`${cell.role} ${cell.privilege}`, cell]));
  return [...roles]
    .sort(byName)
    .flatMap((role) =>
      privileges.map(
        (privilege) => found.get(`${role} ${privilege}`) ?? { role, privilege, declared: false, actual: false },
      ),
    );
}

/** The part in which declared and actual are not the same. */
export function differences(whole: Matrix): Map<string, Cells> {
  const made = new Map<Cells, Cells>();
  return new Map(
    [...whole.objects]
      .map(([object, cells]): [string, Cells] => {
        const differing = made.get(cells) ?? cells.filter(isDifference);
        made.set(cells, differing);
        return [object, differing];
      })
      .filter(([, cells]) => cells.length > 0),
  );
}

export function count(objects: ReadonlyMap<string, Cells>): number {
  let cells = 0;
  for (const of of objects.values()) cells += of.length;
  return cells;
}

/** As JSON, piece by piece: hundreds of roles on thousands of tables are millions of cells. */
export function* json({ objects }: Matrix): Generator<string> {
  let separator = "[";
  for (const [object, cells] of objects) {
    let text = "";
    for (const { role, privilege, declared, actual } of cells) {
      text += `${separator}${JSON.stringify({ role, object, privilege, declared, actual } satisfies Cell)}`;
      separator = ",\n";
    }
    if (text !== "") yield text;
  }
  yield separator === "[" ? "[]\n" : "]\n";
}
