/**
 * The roles of one database as a whole: what is wrong with how they are declared, where names meet each other, and what is declared
 * as plain data.
 */
import type { Problem } from "../core/problems.ts";
import type { DeclaredLogin, RolesDeclaration } from "./declaration.ts";
import { connects, groupProblems, includedBy, inOrder, knownGroups, type OwnGroups, reach } from "./groups.ts";
import { type LoginArgs, type Logins, loginProblems, serverNames } from "./logins.ts";
import { isTooLong, longestName, nameProblems, repeated, repetitionProblems } from "./names.ts";
import { builtIn, dataGroups, type Group, groupName, predefined, predefinedOf } from "./privileges.ts";

export interface Roles {
  schemas: readonly string[];
  groups: OwnGroups;
  logins: Logins;
}

/** All that is wrong. @param server whether there is one that can let logins in and give certificates */
export function roleProblems({ schemas, groups, logins }: Roles, server: boolean): Problem[] {
  return [
    ...schemaProblems(schemas),
    ...groupProblems(groups),
    ...Object.entries(logins).flatMap(([name, login]) => loginProblems(`logins.${name}`, name, login, groups, server)),
    ...meetingProblems(
      "groups",
      Object.keys(groups).map((name) => ({ name, known: name })),
    ),
    ...meetingProblems(
      "logins",
      Object.entries(logins).flatMap(([login, args]) => knownNames(login, args)),
    ),
  ];
}

function schemaProblems(schemas: readonly string[]): Problem[] {
  const problems = schemas.flatMap((schema, i) =>
    // The one reserved name that is a schema of the user's.
    schema === "public" ? [] : nameProblems(`schemas[${i}]`, schema),
  );
  if (schemas.length === 0)
    problems.push({
      field: "schemas",
      found: "[]",
      allowed: "at least one schema",
      fix: 'leave it out for ["public"], or name one',
    });
  return [...problems, ...repetitionProblems("schemas", "schema", schemas)];
}

/** Names that unquoted SQL cannot tell apart. @param names each with what people know it by */
function meetingProblems(field: string, names: readonly { name: string; known: string }[]): Problem[] {
  return repeated(names.map(({ name }) => name.toLowerCase())).map((folded) => ({
    field,
    found: names
      .filter(({ name }) => name.toLowerCase() === folded)
      .map(({ known }) => known)
      .join(" and "),
    allowed: "names that differ in more than upper and lower case",
    fix: "rename or remove one",
  }));
}

/** A login that rotates has a second name. */
const knownNames = (login: string, args: LoginArgs) =>
  serverNames(login, args).map((name, i) => ({
    name,
    known: i === 0 ? name : `${name} (the second role of ${login})`,
  }));

/** All that is wrong with a database's name, or with groups and logins because of it. */
export function databaseProblems(database: string, groups: OwnGroups = {}, logins: Logins = {}): Problem[] {
  const problems = nameProblems("database", database);
  const longest = Math.max(...builtIn.map((key) => groupName("", key).length));
  if (problems.length === 0 && builtIn.some((key) => isTooLong(groupName(database, key))))
    problems.push({
      field: "database",
      found: JSON.stringify(database),
      allowed: `at most ${longestName - longest} bytes, since the group roles' names start with it`,
      fix: "shorten it",
    });
  for (const key of Object.keys(groups))
    if (problems.length === 0 && !isTooLong(key) && isTooLong(groupName(database, key)))
      problems.push({
        field: `groups.${key}`,
        found: JSON.stringify(key),
        allowed: `at most ${longestName - groupName(database, "").length} bytes, since its role is named ${groupName(database, "<key>")}`,
        fix: "shorten it",
      });
  const taken = new Set(knownGroups(groups).map((key) => groupName(database, key)));
  for (const [login, args] of Object.entries(logins))
    for (const name of serverNames(login, args).filter((one) => taken.has(one)))
      problems.push({
        field: `logins.${login}`,
        found: name,
        allowed: "a name that is not a group role's",
        fix: "rename it",
      });
  return problems;
}

/** What is wrong with logins because of who makes them. */
export function administratorProblems(administrator: string, logins: Logins): Problem[] {
  return Object.entries(logins)
    .filter(([login, args]) => serverNames(login, args).includes(administrator))
    .map(([login]) => ({
      field: `logins.${login}`,
      found: administrator,
      allowed: "a name that is not the administrator's, who makes the logins",
      fix: "rename it",
    }));
}

/** The groups that are made, each behind all that it includes: those on the data, those that somebody is in, the user's own. */
export function madeGroups({ groups, logins }: Pick<Roles, "groups" | "logins">): string[] {
  const held = reach(groups, [...Object.keys(groups), ...Object.values(logins).flatMap(({ roles }) => roles)]);
  const watching = (Object.keys(predefined) as Group[]).filter((key) => held.has(key));
  return [...dataGroups, ...watching, ...inOrder(groups)];
}

/** What the login's rotation tells. */
export type RotationFacts = NonNullable<DeclaredLogin["rotation"]>;

/** @param rotations by login, of those that rotate */
export function rolesDeclaration(
  { schemas, groups, logins }: Roles,
  database: string,
  administrator: string,
  rotations: Readonly<Record<string, RotationFacts>>,
): RolesDeclaration {
  return {
    database,
    administrator,
    schemas: [...schemas],
    groups: Object.fromEntries(
      madeGroups({ groups, logins }).map((key) => {
        const own = Object.hasOwn(groups, key) ? groups[key] : undefined;
        return [
          key,
          {
            role: groupName(database, key),
            includes: [...includedBy(groups, key)],
            predefined: [...predefinedOf(key)],
            connect: connects(groups, key, schemas),
            grants: own?.grants ?? [],
          },
        ];
      }),
    ),
    logins: Object.fromEntries(
      Object.entries(logins).map(([login, args]) => [
        login,
        {
          roles: [...serverNames(login, args)],
          groups: [...args.roles],
          ...(args.rotation === undefined ? {} : { rotation: rotations[login]! }),
        },
      ]),
    ),
  };
}
