/**
 * A group's exceptions: rights on single tables, views and columns, and as much of the database and the schemas as it takes to get
 * there. Rights of the group's own on these objects that nobody declared are taken away.
 */
import { isDeepStrictEqual } from "node:util";
import pg from "pg";
import type { TableGrant } from "../../postgres/declaration.ts";
import { type Existing, key, right, type Target, tableName, tableRights } from "../../postgres/tableGrants.ts";
import { actingAs, roleExists } from "./client.ts";
import type { SqlKind } from "./sqlKind.ts";

export interface TableGrantsSpec {
  /** The group's name on the server. */
  grantee: string;
  grants: TableGrant[];
  /** CONNECT on the database and USAGE on the schemas that the grants name. */
  connect: boolean;
}

const id = pg.escapeIdentifier;

/** What the rights are looked at on: everything that a specification names. */
interface Scope {
  tables: { schema: string; name: string }[];
  /** With CONNECT and USAGE. */
  schemas: string[];
  connect: boolean;
}

function scopeOf(...specs: (TableGrantsSpec | undefined)[]): Scope {
  const all = specs.filter((spec) => spec !== undefined);
  const tables = all.flatMap(({ grants }) => grants.map(({ table }) => tableName(table)));
  const connecting = all.filter(({ connect }) => connect);
  return {
    tables: [...new Map(tables.map((table) => [key(table), table])).values()],
    schemas: [...new Set(connecting.flatMap(({ grants }) => grants.map(({ table }) => tableName(table).schema)))],
    connect: connecting.length > 0,
  };
}

/** As parameters of a query. */
const lists = (tables: Scope["tables"]) => [tables.map(({ schema }) => schema), tables.map(({ name }) => name)];

/** Rights of the grantee's own, in a stable order. */
async function held(client: pg.ClientBase, grantee: string, { tables, schemas, connect }: Scope): Promise<string[]> {
  const { rows } = await client.query<Target & { privilege: string; isGrantable: boolean }>(
    `WITH named AS (
       SELECT c.oid, n.nspname, c.relname, c.relacl FROM unnest($2::text[], $3::text[]) AS t (schema, name)
       JOIN pg_namespace n ON n.nspname = t.schema JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name
     ), acls AS (
       SELECT 'TABLE' AS kind, nspname AS schema, relname AS name, NULL::name AS column, relacl AS acl FROM named
       UNION ALL SELECT 'TABLE', nspname, relname, attname, attacl
         FROM named JOIN pg_attribute ON attrelid = named.oid WHERE NOT attisdropped
       UNION ALL SELECT 'SCHEMA', nspname, NULL, NULL, nspacl FROM pg_namespace WHERE nspname = ANY ($4)
       UNION ALL SELECT 'DATABASE', NULL, NULL, NULL, datacl FROM pg_database WHERE $5 AND datname = current_database()
     )
     SELECT kind, current_database()::text AS database, schema, name, acls.column,
       privilege_type AS privilege, bool_or(is_grantable) AS "isGrantable"
     FROM acls, aclexplode(acl) AS a JOIN pg_roles r ON r.oid = a.grantee WHERE r.rolname = $1
     GROUP BY 1, 2, 3, 4, 5, 6`,
    [grantee, ...lists(tables), schemas, connect],
  );
  return rows
    .map(({ privilege, isGrantable, column, ...target }) => {
      const text = right(privilege, { ...target, ...(column === null ? {} : { column }) });
      return isGrantable ? text + grantable : text;
    })
    .sort();
}

/** Nobody declares that, so it is a difference. */
const grantable = " WITH GRANT OPTION";

async function existing(client: pg.ClientBase, tables: Scope["tables"]): Promise<Existing> {
  const { rows } = await client.query<{ schema: string; name: string; columns: string[] }>(
    `SELECT nspname AS schema, relname AS name,
       ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS columns
     FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
     JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`,
    lists(tables),
  );
  return new Map(rows.map(({ columns, ...table }) => [key(table), new Set(columns)]));
}

async function owners(client: pg.ClientBase, { tables, schemas, connect }: Scope): Promise<string[]> {
  const { rows } = await client.query<{ owner: string }>(
    `SELECT pg_get_userbyid(relowner) AS owner
     FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
     JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name
     UNION SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = ANY ($3)
     UNION SELECT pg_get_userbyid(datdba) FROM pg_database WHERE $4 AND datname = current_database()`,
    [...lists(tables), schemas, connect],
  );
  return rows.map(({ owner }) => owner);
}

/** What the specification comes to on this server as it is now. */
async function wanted(client: pg.ClientBase, spec: TableGrantsSpec): Promise<{ rights: string[]; missing: string[] }> {
  const { tables, schemas, connect } = scopeOf(spec);
  const { rights, missing } = tableRights(spec.grants, await existing(client, tables));
  if (!connect) return { rights, missing };
  const { rows } = await client.query<{ database: string; schemas: string[] }>(
    `SELECT current_database()::text AS database,
       ARRAY(SELECT nspname::text FROM pg_namespace WHERE nspname = ANY ($1)) AS schemas`,
    [schemas],
  );
  const { database, schemas: there } = rows[0]!;
  const ways = [
    right("CONNECT", { kind: "DATABASE", database }),
    ...there.map((schema) => right("USAGE", { kind: "SCHEMA", schema })),
  ];
  return { rights: [...rights, ...ways].sort(), missing };
}

/** Makes the grantee's rights within the scope exactly these. */
async function settle(client: pg.ClientBase, grantee: string, scope: Scope, rights: string[]): Promise<void> {
  // The provider's lock for its grants on the database.
  if (scope.connect)
    await client.query("SELECT pg_advisory_xact_lock(oid::bigint) FROM pg_database WHERE datname = current_database()");
  const now = await held(client, grantee, scope);
  if (isDeepStrictEqual(now, rights)) return;
  const revoked = now
    .filter((each) => !rights.includes(each))
    // With what the grantee has passed on by it.
    .map((each) => `REVOKE ${each.replace(grantable, "")} FROM ${id(grantee)} CASCADE`);
  // All of them, because to revoke a right on a table is to revoke it on its columns.
  const granted = rights.map((each) => `GRANT ${each} TO ${id(grantee)}`);
  await actingAs(client, await owners(client, scope), () => client.query([...revoked, ...granted].join(";\n")));

  // PostgreSQL leaves out with a mere warning what the administrator may not grant, and silently what others have granted.
  const after = await held(client, grantee, scope);
  if (isDeepStrictEqual(after, rights)) return;
  const left = after.filter((each) => !rights.includes(each));
  const lacking = rights.filter((each) => !after.includes(each));
  throw new Error(
    [
      `PostgreSQL did not follow.`,
      ...(left.length > 0 ? [`${grantee} still has ${left.join(", ")}: whoever granted that must revoke it.`] : []),
      ...(lacking.length > 0 ? [`${grantee} did not get ${lacking.join(", ")}: it is not the owner's to grant.`] : []),
    ].join(" "),
  );
}

export const tableGrants: SqlKind<TableGrantsSpec> = {
  title: ({ grantee }) => `the rights of ${grantee} on tables`,

  async snapshot(client, spec) {
    if (!(await roleExists(client, spec.grantee))) return { rights: [], missing: [spec.grantee] };
    const { missing } = await wanted(client, spec);
    return { rights: await held(client, spec.grantee, scopeOf(spec)), missing };
  },

  async apply(client, spec, before) {
    const isSame = before?.grantee === spec.grantee;
    if (before !== undefined && !isSame) await this.remove(client, before);
    if (!(await roleExists(client, spec.grantee))) return;
    const { rights } = await wanted(client, spec);
    await settle(client, spec.grantee, scopeOf(spec, isSame ? before : undefined), rights);
  },

  async remove(client, spec) {
    if (await roleExists(client, spec.grantee)) await settle(client, spec.grantee, scopeOf(spec), []);
  },
};
