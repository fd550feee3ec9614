/**
 * Functions and procedures that exist: everybody could call them, now the group can. An extension's are left alone. What is looked
 * at is only which ones deviate, so a function that somebody creates later without these rights shows up in a refresh.
 */
import { isDeepStrictEqual } from "node:util";
import pg from "pg";
import { actingAs, roleExists } from "./client.ts";
import type { SqlKind } from "./sqlKind.ts";

export interface SchemaFunctionsSpec {
  schemas: string[];
  /** Whose functions. */
  owners: string[];
  /** Who may call them. */
  grantee: string;
}

const id = pg.escapeIdentifier;

interface Routine {
  /** With its schema and its arguments' types, as SQL. */
  signature: string;
  owner: string;
  /** Everybody may call it. */
  isOpen: boolean;
  /** The grantee may, by a right of its own. */
  isGiven: boolean;
}

async function routines(client: pg.ClientBase, { schemas, owners, grantee }: SchemaFunctionsSpec): Promise<Routine[]> {
  // So that a signature has its schema.
  await client.query("SET LOCAL search_path = pg_catalog");
  const { rows } = await client.query<Routine>(
    `SELECT p.oid::regprocedure::text AS signature, pg_get_userbyid(p.proowner) AS owner, acl.*
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, LATERAL (
       SELECT coalesce(bool_or(a.grantee = 0), false) AS "isOpen", coalesce(bool_or(r.rolname = $3), false) AS "isGiven"
       FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a LEFT JOIN pg_roles r ON r.oid = a.grantee
     ) acl
     WHERE n.nspname = ANY ($1) AND pg_get_userbyid(p.proowner) = ANY ($2) AND NOT EXISTS (
       SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
     ORDER BY 1`,
    [schemas, owners, grantee],
  );
  return rows;
}

const deviates = ({ isOpen, isGiven }: Routine) => isOpen || !isGiven;

async function execute(client: pg.ClientBase, found: Routine[], statement: (signature: string) => string) {
  if (found.length === 0) return;
  const statements = found.map(({ signature }) => statement(signature));
  await actingAs(client, [...new Set(found.map(({ owner }) => owner))], () => client.query(statements.join(";\n")));
}

export const schemaFunctions: SqlKind<SchemaFunctionsSpec> = {
  title: ({ grantee, schemas }) => `the right of ${grantee} to call the functions in ${schemas.join(", ")}`,

  async snapshot(client, spec) {
    if (!(await roleExists(client, spec.grantee))) return { missing: [spec.grantee] };
    return { deviating: (await routines(client, spec)).filter(deviates).map(({ signature }) => signature) };
  },

  async apply(client, spec, before) {
    if (before !== undefined && !isDeepStrictEqual(before, spec)) await this.remove(client, before);
    if (!(await roleExists(client, spec.grantee))) return;
    await execute(
      client,
      (await routines(client, spec)).filter(deviates),
      (signature) =>
        `REVOKE EXECUTE ON ROUTINE ${signature} FROM PUBLIC; GRANT EXECUTE ON ROUTINE ${signature} TO ${id(spec.grantee)}`,
    );
    const left = (await routines(client, spec)).filter(deviates).map(({ signature }) => signature);
    if (left.length > 0)
      throw new Error(
        `PostgreSQL did not follow for ${left.join(", ")}: whoever granted the right to call it must revoke it.`,
      );
  },

  async remove(client, spec) {
    if (!(await roleExists(client, spec.grantee))) return;
    await execute(
      client,
      (await routines(client, spec)).filter(({ isGiven }) => isGiven),
      (signature) => `REVOKE EXECUTE ON ROUTINE ${signature} FROM ${id(spec.grantee)}`,
    );
  },
};
