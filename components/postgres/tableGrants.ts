/**
 * Rights as text that is compared and executed alike: each is what stands between GRANT (or REVOKE) and the grantee, such as
 * `SELECT ("id") ON TABLE "public"."customers"`.
 */
import pg from "pg";
import type { TableGrant } from "./declaration.ts";

const id = pg.escapeIdentifier;

/** What may be granted on single columns. */
export const columnPrivileges = ["SELECT", "INSERT", "UPDATE", "REFERENCES"] as const;

/** What may be granted on a whole table or view. */
export const tablePrivileges = [...columnPrivileges, "DELETE", "TRUNCATE", "TRIGGER"] as const;

export interface TableName {
  schema: string;
  name: string;
}

/** @param table `schema.table`, or the table's name alone in schema `public` */
export function tableName(table: string): TableName {
  const [first, second, ...more] = table.split(".");
  if (more.length > 0) throw new Error(`${JSON.stringify(table)} is no table. Allowed: schema.table, or table`);
  return second === undefined ? { schema: "public", name: first! } : { schema: first!, name: second };
}

/** Of what a right is. */
export interface Target extends Partial<TableName> {
  /** A database has neither of these. */
  kind: "TABLE" | "SCHEMA" | "DATABASE";
  database?: string;
  column?: string;
}

export function right(privilege: string, { kind, database, schema, name, column }: Target): string {
  const object = { TABLE: [schema, name], SCHEMA: [schema], DATABASE: [database] }[kind];
  const columns = column === undefined ? "" : ` (${id(column)})`;
  return `${privilege}${columns} ON ${kind} ${object.map((part) => id(part!)).join(".")}`;
}

/** Columns of the tables that exist, by `schema.table`. */
export type Existing = ReadonlyMap<string, ReadonlySet<string>>;

export const key = ({ schema, name }: TableName) => `${schema}.${name}`;

/** The rights that can be given now, and the tables and columns for which there are none yet; each sorted. */
export function tableRights(
  grants: readonly TableGrant[],
  existing: Existing,
): { rights: string[]; missing: string[] } {
  const rights = new Set<string>();
  const missing = new Set<string>();
  for (const { table, columns, privileges } of grants) {
    const target = { kind: "TABLE", ...tableName(table) } as const;
    const has = existing.get(key(target));
    if (has === undefined) missing.add(key(target));
    else
      for (const privilege of privileges.map((each) => checked(each, columns === undefined)))
        if (columns === undefined) rights.add(right(privilege, target));
        else
          for (const column of columns)
            if (has.has(column)) rights.add(right(privilege, { ...target, column }));
            else missing.add(`${key(target)}.${column}`);
  }
  return { rights: [...rights].sort(), missing: [...missing].sort() };
}

/** It becomes part of a statement, so nothing else gets through. */
function checked(privilege: string, wholeTable: boolean): string {
  const allowed: readonly string[] = wholeTable ? tablePrivileges : columnPrivileges;
  if (!allowed.includes(privilege))
    throw new Error(
      `${JSON.stringify(privilege)} is no privilege on ${wholeTable ? "a table" : "columns"}: ${allowed}`,
    );
  return privilege;
}
