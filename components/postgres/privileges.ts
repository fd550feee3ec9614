/**
 * Who may do what on a database. Rights belong to group roles that cannot log in; PUBLIC has none. Four groups are about the data,
 * each including the one before it; three look after the server and are no part of that line.
 */
import { oneOf, type Problem } from "../core/problems.ts";
import type { TableGrant } from "./declaration.ts";
import { isTooLong, repetitionProblems } from "./names.ts";

/** The groups that every database can have, besides those of the user's own. */
export const Group = {
  /** Sees all rows, changes nothing. */
  ReadOnly: "readonly",
  /** Changes rows. */
  ReadWrite: "readwrite",
  /** Owns what is created, and may create. */
  Owner: "owner",
  /** For deployments: acts as the owner. */
  Migrator: "migrator",
  /** Sees statistics, settings and what others run (`pg_monitor`); no rows. */
  Monitor: "monitor",
  /** Reads everything (`pg_read_all_data`), as `pg_dump` must. */
  Backup: "backup",
  /** Sees all settings and statistics; no rows. */
  Auditor: "auditor",
} as const;
export type Group = (typeof Group)[keyof typeof Group];

export const builtIn = Object.values(Group);

export const isBuiltIn = (key: string): key is Group => (builtIn as string[]).includes(key);

/** On the data, from the least to the most: each includes the one before. Always there. */
export const dataGroups = [Group.ReadOnly, Group.ReadWrite, Group.Owner, Group.Migrator] as const;

/** PostgreSQL's own roles that the other groups are members of. There when somebody is in them: giving those takes a right to. */
export const predefined = {
  monitor: ["pg_monitor"],
  backup: ["pg_read_all_data"],
  auditor: ["pg_read_all_settings", "pg_read_all_stats"],
} as const satisfies Partial<Record<Group, readonly string[]>>;

/** Whether the group is there only while somebody is in it. */
export const isOptional = (key: string): boolean => key in predefined;

export const predefinedOf = (key: string): readonly string[] =>
  Object.hasOwn(predefined, key) ? predefined[key as keyof typeof predefined] : [];

/** The groups that a group includes. */
export const includes: Record<Group, readonly Group[]> = {
  readonly: [],
  readwrite: [Group.ReadOnly],
  owner: [Group.ReadWrite],
  migrator: [Group.Owner],
  monitor: [],
  backup: [],
  auditor: [],
};

/** Group roles carry the database's name, because roles belong to the whole server. */
export function groupName(database: string, key: string): string {
  return `${database}_${key}`;
}

/** Everybody, as a grantee. */
export const everybody = "public";

export type Grantee = Group | typeof everybody;

/** Rights on the database itself, beyond those of the included group. */
export const onDatabase: Record<Grantee, readonly string[]> = {
  public: [],
  readonly: ["CONNECT"],
  readwrite: ["TEMPORARY"],
  owner: ["CREATE"],
  migrator: [],
  monitor: ["CONNECT"],
  backup: ["CONNECT"],
  auditor: ["CONNECT"],
};

/** Rights on a schema. */
export const onSchema: Record<Grantee, readonly string[]> = {
  public: [],
  readonly: ["USAGE"],
  readwrite: [],
  owner: ["CREATE"],
  migrator: [],
  monitor: [],
  backup: [],
  auditor: [],
};

export type ObjectType = "table" | "sequence" | "function" | "type";

/** The groups that have rights on what others create. The owner needs none on its own. */
export const rowGroups = [Group.ReadOnly, Group.ReadWrite] as const;
export type RowGroup = (typeof rowGroups)[number];

/**
 * Rights on what is in a schema, beyond those of the included group. Listed one by one: `ALL` reads back as what it stands for and
 * would be a difference for ever.
 */
export const onObjects: Record<ObjectType, Record<RowGroup, readonly string[]>> = {
  table: { readonly: ["SELECT"], readwrite: ["INSERT", "UPDATE", "DELETE"] },
  sequence: { readonly: ["SELECT"], readwrite: ["USAGE"] },
  // A view calls its functions with the rights of whoever reads it, so readers need them.
  function: { readonly: ["EXECUTE"], readwrite: [] },
  type: { readonly: ["USAGE"], readwrite: [] },
};

/** Granted on what exists already. Functions are not: an extension's are its own, and no administrator may grant on them. */
export const existing = ["table", "sequence"] as const satisfies ObjectType[];

/** What everybody may use as soon as it is created, unless the creator's default privileges say otherwise. */
export const openToEverybody = ["function", "type"] as const satisfies ObjectType[];

/** What may be granted on single columns. */
export const columnPrivileges = ["SELECT", "INSERT", "UPDATE", "REFERENCES"];

/** What may be granted on a whole table or view. */
export const tablePrivileges = [...columnPrivileges, "DELETE", "TRUNCATE", "TRIGGER"];

/** With any of these a group is no mere reader. */
const changing = ["INSERT", "UPDATE", "DELETE", "TRUNCATE"];

export const changesRows = ({ privileges }: TableGrant) => privileges.some((one) => changing.includes(one));

/** Schema and table of `schema.table`, or of a table in `public`. */
export function tableParts(table: string): { schema: string; name: string } {
  const [schema, name] = table.split(".");
  return name === undefined ? { schema: "public", name: schema! } : { schema: schema!, name };
}

/** A name that quotes can hold. Tables are found rather than made, so they may be called what others called them. */
const isQuotable = (name: string) => /^[^".\p{Cc}]+$/u.test(name) && name.trim() === name && !isTooLong(name);

/** All that is wrong with a group's own rights on a table. */
export function tableGrantProblems(field: string, { table, columns, privileges }: Partial<TableGrant>): Problem[] {
  const problems: Problem[] = [];
  const parts = table?.split(".") ?? [];
  if (!(parts.length >= 1 && parts.length <= 2 && parts.every(isQuotable)))
    problems.push({
      field: `${field}.table`,
      found: JSON.stringify(table) ?? "nothing",
      allowed: "a table or view as schema.table, or its name alone in schema public",
      fix: "name one, without quotes",
    });
  columns?.forEach((column, i) => {
    if (!isQuotable(column.replaceAll(".", "_")))
      problems.push({
        field: `${field}.columns[${i}]`,
        found: JSON.stringify(column),
        allowed: "the name of a column",
        fix: "name one, without quotes",
      });
  });
  if (columns?.length === 0)
    problems.push({
      field: `${field}.columns`,
      found: "[]",
      allowed: "at least one column",
      fix: "leave it out for the whole table, or name one",
    });
  const known = columns === undefined ? tablePrivileges : columnPrivileges;
  const what = columns === undefined ? "a table" : "columns";
  if ((privileges ?? []).length === 0)
    problems.push({
      field: `${field}.privileges`,
      found: "none",
      allowed: `at least one of ${oneOf(known)}`,
      fix: 'name one, for example ["SELECT"]',
    });
  privileges?.forEach((privilege, i) => {
    if (known.includes(privilege)) return;
    const upper = privilege.toUpperCase();
    problems.push({
      field: `${field}.privileges[${i}]`,
      found: JSON.stringify(privilege),
      allowed: `what ${what} can have: ${oneOf(known)}`,
      fix: known.includes(upper)
        ? `write it in capitals, ${upper}`
        : tablePrivileges.includes(upper)
          ? `give ${upper} on the whole table, in a grant without columns`
          : "take one of these",
    });
  });
  problems.push(
    ...repetitionProblems(`${field}.columns`, "column", columns ?? []),
    ...repetitionProblems(`${field}.privileges`, "privilege", privileges ?? []),
  );
  return problems;
}
