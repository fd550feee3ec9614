/**
 * The user's own groups beside the built-in ones: which includes which, and what follows from that for whoever is in one. A group's
 * rights are its own and those of all that it includes, however far down.
 */
import { nearest } from "../core/nearest.ts";
import { oneOf, type Problem } from "../core/problems.ts";
import type { TableGrant } from "./declaration.ts";
import { nameProblems, repetitionProblems } from "./names.ts";
import { builtIn, changesRows, Group, includes, isBuiltIn, tableGrantProblems, tableParts } from "./privileges.ts";

export interface GroupArgs {
  /**
   * The groups whose rights it has too: built-in ones, or others of your own.
   * @default none: then it may connect, use the schemas of its grants, and what its grants say
   */
  includes?: string[];
  /**
   * Rights on single tables, views or columns. They are given where the table exists; where not, a warning says so, and the next
   * `up` after it was created gives them.
   * @default none
   */
  grants?: TableGrant[];
}

/** By key. */
export type OwnGroups = Readonly<Record<string, GroupArgs>>;

const own = (groups: OwnGroups, key: string): GroupArgs | undefined =>
  Object.hasOwn(groups, key) ? groups[key] : undefined;

/** Which groups there can be. */
export const knownGroups = (groups: OwnGroups): string[] => [...builtIn, ...Object.keys(groups)];

const isKnown = (groups: OwnGroups, key: string) => isBuiltIn(key) || own(groups, key) !== undefined;

/** The groups that a group includes by itself. */
export const includedBy = (groups: OwnGroups, key: string): readonly string[] =>
  isBuiltIn(key) ? includes[key] : (own(groups, key)?.includes ?? []);

/** The given groups and all that they include. */
export function reach(groups: OwnGroups, keys: readonly string[]): Set<string> {
  const reached = new Set(keys);
  // A set goes on to what is added while it is walked.
  for (const key of reached) for (const included of includedBy(groups, key)) reached.add(included);
  return reached;
}

/** Whether whoever is in these groups may change rows. */
export function mayWrite(groups: OwnGroups, keys: readonly string[]): boolean {
  const reached = reach(groups, keys);
  return reached.has(Group.ReadWrite) || [...reached].some((key) => (own(groups, key)?.grants ?? []).some(changesRows));
}

/**
 * Whether a group needs CONNECT, and USAGE on the schemas of its grants, by itself: unless it has both from `readonly`. It may
 * hold the same from another group of the user's, which is not looked for.
 */
export function connects(groups: OwnGroups, key: string, schemas: readonly string[]): boolean {
  const { grants = [] } = own(groups, key) ?? {};
  if (includedBy(groups, key).length === 0) return true;
  if (grants.length === 0) return false;
  return (
    !reach(groups, [key]).has(Group.ReadOnly) || grants.some(({ table }) => !schemas.includes(tableParts(table).schema))
  );
}

/** The user's own groups, each behind all that it includes; `left` are those that never have all before them. */
function sorted(groups: OwnGroups): { order: string[]; left: string[] } {
  const order = new Set<string>();
  let left = Object.keys(groups);
  for (;;) {
    const waits = (key: string) =>
      includedBy(groups, key).some((one) => own(groups, one) !== undefined && !order.has(one));
    const next = left.filter((key) => !waits(key));
    if (next.length === 0) return { order: [...order], left };
    for (const key of next) order.add(key);
    left = left.filter((key) => !order.has(key));
  }
}

/** The user's own groups, each behind all that it includes. */
export const inOrder = (groups: OwnGroups): string[] => sorted(groups).order;

/** All that is wrong with the user's own groups. */
export function groupProblems(groups: OwnGroups): Problem[] {
  return [
    ...Object.entries(groups).flatMap(([key, group]) => ownGroupProblems(`groups.${key}`, key, group, groups)),
    ...circles(groups),
  ];
}

function ownGroupProblems(field: string, key: string, group: GroupArgs, groups: OwnGroups): Problem[] {
  const problems = nameProblems(field, key);
  const grants = group.grants ?? [];
  if (isBuiltIn(key))
    problems.push({
      field,
      found: key,
      allowed: `a name that is not a built-in group's: ${builtIn.join(", ")}`,
      fix: "rename it",
    });
  if ((group.includes ?? []).length === 0 && grants.length === 0)
    problems.push({
      field,
      found: "neither includes nor grants",
      allowed: "a group that gives its members something",
      fix: "name a group that it includes, or give it rights on a table",
    });
  return [
    ...problems,
    ...unknownProblems(`${field}.includes`, group.includes ?? [], groups),
    ...grants.flatMap((grant, i) => tableGrantProblems(`${field}.grants[${i}]`, grant)),
  ];
}

/** What is wrong with a list of groups. */
export function unknownProblems(field: string, keys: readonly string[], groups: OwnGroups): Problem[] {
  const known = knownGroups(groups);
  return [
    ...keys.flatMap((key, i) => {
      if (isKnown(groups, key)) return [];
      const meant = nearest(key, known);
      return {
        field: `${field}[${i}]`,
        found: JSON.stringify(key),
        allowed: oneOf(known),
        fix: meant.length > 0 ? `did you mean ${oneOf(meant)}?` : "take one of these, or declare it in `groups`",
      };
    }),
    ...repetitionProblems(field, "group", keys),
  ];
}

/** One problem for each set of groups that all include one another. */
function circles(groups: OwnGroups): Problem[] {
  const below = new Map(sorted(groups).left.map((key) => [key, reach(groups, includedBy(groups, key))]));
  const told = new Set<string>();
  const problems: Problem[] = [];
  for (const [key, reached] of below) {
    // One that is left merely because it includes a circle is not in it.
    if (told.has(key) || !reached.has(key)) continue;
    const circle = [...below.keys()].filter((other) => reached.has(other) && below.get(other)!.has(key));
    for (const one of circle) told.add(one);
    problems.push({
      field: `groups.${key}.includes`,
      found: circle.length === 1 ? `${key} includes itself` : `${circle.join(", ")} include one another`,
      allowed: "groups that do not come round to themselves",
      fix: "take one of these out of another's includes",
    });
  }
  return problems;
}
