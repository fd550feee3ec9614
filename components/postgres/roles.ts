/**
 * Who may do what on a database. Rights belong to three group roles that cannot log in, each of which includes the one below it;
 * PUBLIC has none. A login has no rights of its own, only its groups'.
 */
import { oneOf, type Problem } from "../core/problems.ts";
import { internalRoles } from "./hba.ts";

/** The groups, from the least to the most. `owner` may change the schema, `readwrite` the rows, `readonly` nothing. */
export const Group = { ReadOnly: "readonly", ReadWrite: "readwrite", Owner: "owner" } as const;
export type Group = (typeof Group)[keyof typeof Group];

export const groups = Object.values(Group);

/** The group that a group includes. */
export const includes: Record<Group, Group | undefined> = {
  readonly: undefined,
  readwrite: Group.ReadOnly,
  owner: Group.ReadWrite,
};

/** Group roles carry the database's name, because roles belong to the whole server. */
export function groupName(database: string, group: Group): string {
  return `${database}_${group}`;
}

/** Everybody, as a grantee. */
export const everybody = "public";

/** Who is granted something, least first: a right is first taken from everybody, then given to the groups. */
export const grantees = [everybody, ...groups] as const;
export type Grantee = (typeof grantees)[number];

/** Rights on the database itself. */
export const onDatabase: Record<Grantee, readonly string[]> = {
  public: [],
  readonly: ["CONNECT"],
  readwrite: ["TEMPORARY"],
  owner: ["CREATE"],
};

/** Rights on a schema. */
export const onSchema: Record<Grantee, readonly string[]> = {
  public: [],
  readonly: ["USAGE"],
  readwrite: [],
  owner: ["CREATE"],
};

export type ObjectType = "table" | "sequence" | "function" | "type";

/**
 * Rights on what is in a schema, beyond those of the included group. Listed one by one: `ALL` reads back as what it stands for and
 * would be a difference for ever. The owner needs none on its own objects.
 */
export const onObjects: Record<
  ObjectType,
  Record<typeof Group.ReadOnly | typeof Group.ReadWrite, readonly string[]>
> = {
  table: { readonly: ["SELECT"], readwrite: ["INSERT", "UPDATE", "DELETE"] },
  sequence: { readonly: ["SELECT"], readwrite: ["USAGE"] },
  // A view calls its functions with the rights of whoever reads it, so readers need them.
  function: { readonly: ["EXECUTE"], readwrite: [] },
  type: { readonly: ["USAGE"], readwrite: [] },
};

/** Granted on what exists already. Functions are left alone: an extension's are its own, and no administrator may grant on them. */
export const existing: readonly ObjectType[] = ["table", "sequence"];

/** What everybody may use as soon as it is created, unless the creator's default privileges say otherwise. */
export const openToEverybody: readonly ObjectType[] = ["function", "type"];

export interface Login {
  roles?: readonly string[];
  connectionLimit?: number;
}

/** What needs quotes in SQL: key words that PostgreSQL does not take as the name of a role or a schema (`pg_get_keywords()`). */
const keywords = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp
  current_user default deferrable desc distinct do else end except false fetch for foreign freeze from full grant group having
  ilike in initially inner intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not
  notnull null offset on only or order outer overlaps placing primary references returning right select session_user similar some
  symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when where window with`.split(
    /\s+/,
  ),
);

/** Names with a meaning of their own, to PostgreSQL, to this library or to a managed service. */
const taken = new Set<string>([...Object.values(internalRoles), "public", "none", "rdsadmin", "information_schema"]);
const takenPrefix = /^(pg_|rds_)/;

/** PostgreSQL cuts longer names off without an error. */
const longestName = 63;

/** What is wrong with a name, found and allowed; `undefined` when it is fine. */
function nameFault(name: string): Pick<Problem, "allowed" | "fix"> | undefined {
  if (Buffer.byteLength(name) > longestName) return { allowed: `at most ${longestName} bytes`, fix: "shorten it" };
  if (!/^[a-z_][a-z0-9_]*$/.test(name))
    return {
      allowed: "lower-case letters, digits and underscores, not starting with a digit, so that SQL needs no quotes",
      fix: "rename it",
    };
  if (keywords.has(name))
    return { allowed: "a name that is no SQL key word, so that SQL needs no quotes", fix: "rename it" };
  if (taken.has(name) || takenPrefix.test(name))
    return {
      allowed: "a name that is not reserved (pg_…, rds_…, rdsadmin, the cluster's own roles)",
      fix: "rename it",
    };
  return undefined;
}

function nameProblems(field: string, name: string): Problem[] {
  const fault = nameFault(name);
  return fault ? [{ field, found: JSON.stringify(name), ...fault }] : [];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

/** All that is wrong with the schemas and the logins. */
export function roleProblems(schemas: readonly string[], logins: Record<string, Login>): Problem[] {
  return [
    ...schemaProblems(schemas),
    ...Object.entries(logins).flatMap(([name, login]) => loginProblems(`logins.${name}`, name, login)),
    ...foldingProblems(Object.keys(logins)),
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
  for (const schema of repeated(schemas))
    problems.push({
      field: "schemas",
      found: `${JSON.stringify(schema)} more than once`,
      allowed: "each schema once",
      fix: "remove the repetition",
    });
  return problems;
}

function loginProblems(field: string, name: string, login: Login): Problem[] {
  const problems = nameProblems(field, name);
  const allowed = oneOf(groups);
  // From a stack's config the roles may be missing altogether.
  const roles = login.roles ?? [];
  if (roles.length === 0)
    problems.push({
      field: `${field}.roles`,
      found: "none",
      allowed: `at least one of ${allowed}`,
      fix: "give it one",
    });
  roles.forEach((role, i) => {
    if (!groups.includes(role as Group))
      problems.push({
        field: `${field}.roles[${i}]`,
        found: JSON.stringify(role),
        allowed,
        fix: "take one of these",
      });
  });
  for (const role of repeated(roles))
    problems.push({
      field: `${field}.roles`,
      found: `${JSON.stringify(role)} more than once`,
      allowed: "each role once",
      fix: "remove the repetition",
    });
  const limit = login.connectionLimit;
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1))
    problems.push({
      field: `${field}.connectionLimit`,
      found: String(limit),
      allowed: "a whole number of at least 1",
      fix: "leave it out for no limit",
    });
  return problems;
}

/** Names that unquoted SQL cannot tell apart. */
function foldingProblems(names: readonly string[]): Problem[] {
  return repeated(names.map((name) => name.toLowerCase())).map((folded) => ({
    field: "logins",
    found: names.filter((name) => name.toLowerCase() === folded).join(", "),
    allowed: "names that differ in more than upper and lower case",
    fix: "rename or remove one",
  }));
}

/** All that is wrong with a database's name, or with the logins because of it. */
export function databaseProblems(database: string, logins: readonly string[]): Problem[] {
  const names = groups.map((group) => groupName(database, group));
  const problems = nameProblems("database", database);
  const longest = Math.max(...groups.map((group) => groupName("", group).length));
  if (problems.length === 0 && names.some((name) => Buffer.byteLength(name) > longestName))
    problems.push({
      field: "database",
      found: JSON.stringify(database),
      allowed: `at most ${longestName - longest} bytes, since the group roles' names start with it`,
      fix: "shorten it",
    });
  for (const login of logins.filter((name) => names.includes(name)))
    problems.push({
      field: `logins.${login}`,
      found: login,
      allowed: "a name that is not a group role's",
      fix: "rename it",
    });
  return problems;
}
