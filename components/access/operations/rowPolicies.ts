/**
 * Row security of one table, as the table's owner: on, and with exactly the declared policies. Policies that somebody else made are
 * read too, because each one that permits something widens what can be seen.
 */
import pg from "pg";
import type { DeclaredPolicy } from "../../postgres/declaration.ts";
import type { DeclaredTable } from "../../postgres/policies.ts";
import { actingAs } from "./client.ts";
import type { SqlKind } from "./sqlKind.ts";

export interface RowPoliciesSpec extends DeclaredTable {
  /** `schema.table`. */
  table: string;
  tenantSetting: string;
}

const id = pg.escapeIdentifier;
const text = pg.escapeLiteral;

const quoted = (table: string) => table.split(".").map(id).join(".");

/**
 * Makes the table as declared, once it has no policies.
 * @param types of the tenant columns, by name, as SQL
 */
export function policyStatements(spec: RowPoliciesSpec, types: Record<string, string>): string[] {
  const table = quoted(spec.table);
  return [
    ...Object.entries(spec.policies).map(([name, policy]) => createPolicy(table, name, policy, spec, types)),
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, ${spec.force ? "FORCE" : "NO FORCE"} ROW LEVEL SECURITY`,
  ];
}

function createPolicy(
  table: string,
  name: string,
  policy: DeclaredPolicy,
  { tenantSetting }: RowPoliciesSpec,
  types: Record<string, string>,
): string {
  const { command, roles, restrictive, tenantColumn } = policy;
  let { using, withCheck } = policy;
  if (tenantColumn !== undefined) {
    // A subquery, so that the setting is read once and not for each row. A setting that was made LOCAL is empty afterwards, not unset.
    const own = `${id(tenantColumn)} = (SELECT nullif(current_setting(${text(tenantSetting)}, true), '')::${types[tenantColumn]})`;
    // What may be read may be written, unless said otherwise.
    if (command === "INSERT") withCheck = own;
    else using = own;
  }
  return [
    `CREATE POLICY ${id(name)} ON ${table} AS ${restrictive ? "RESTRICTIVE" : "PERMISSIVE"} FOR ${command}`,
    `TO ${roles.map((role) => (role === "public" ? "PUBLIC" : id(role))).join(", ")}`,
    // On lines of their own, as they were checked: a comment at the end closes nothing.
    ...(using === undefined ? [] : [`USING (\n${using}\n)`]),
    ...(withCheck === undefined ? [] : [`WITH CHECK (\n${withCheck}\n)`]),
  ].join(" ");
}

interface Table {
  oid: string;
  kind: string;
  owner: string;
  enabled: boolean;
  forced: boolean;
}

async function look(client: pg.ClientBase, { table }: RowPoliciesSpec): Promise<Table | undefined> {
  const { rows } = await client.query<Table>(
    `SELECT c.oid::text, c.relkind AS kind, pg_get_userbyid(c.relowner) AS owner,
       c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relname = $2 AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`,
    table.split("."),
  );
  return rows[0];
}

async function policyNames(client: pg.ClientBase, oid: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>("SELECT polname AS name FROM pg_policy WHERE polrelid = $1", [
    oid,
  ]);
  return rows.map(({ name }) => name);
}

async function columnTypes(client: pg.ClientBase, spec: RowPoliciesSpec, oid: string): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; type: string }>(
    // Without the length: a cast to it would cut a tenant's name off, and make it another tenant's.
    `SELECT attname AS name, format_type(atttypid, -1) AS type FROM pg_attribute
     WHERE attrelid = $1 AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [oid],
  );
  const types = Object.fromEntries(rows.map(({ name, type }) => [name, type]));
  for (const [name, { tenantColumn }] of Object.entries(spec.policies))
    if (tenantColumn !== undefined && !Object.hasOwn(types, tenantColumn))
      throw new Error(
        `${spec.table} has no column ${JSON.stringify(tenantColumn)}, which policy ${name} has as its tenantColumn. It has ${Object.keys(types).join(", ")}.`,
      );
  return types;
}

/** First, so that what is read of the policies then stays so, and nobody sees the table in between: it is held to the end. */
function lock(client: pg.ClientBase, { table }: RowPoliciesSpec): Promise<unknown> {
  return client.query(`LOCK TABLE ONLY ${quoted(table)} IN ACCESS EXCLUSIVE MODE`);
}

export const rowPolicies: SqlKind<RowPoliciesSpec> = {
  title: ({ table }) => `row security of ${table}`,

  async snapshot(client, spec) {
    const table = await look(client, spec);
    if (table === undefined) return { missing: [spec.table] };
    // Expressions read back with every name qualified, whatever path the administrator happens to have.
    await client.query("SET LOCAL search_path = pg_catalog");
    const { rows: policies } = await client.query(
      `SELECT polname AS name, polpermissive AS permissive, polcmd AS command,
         ARRAY(SELECT CASE role WHEN 0 THEN 'public' ELSE pg_get_userbyid(role) END FROM unnest(polroles) role ORDER BY 1)::text[] AS roles,
         pg_get_expr(polqual, polrelid) AS using, pg_get_expr(polwithcheck, polrelid) AS "withCheck"
       FROM pg_policy WHERE polrelid = $1 ORDER BY polname`,
      [table.oid],
    );
    return { enabled: table.enabled, forced: table.forced, policies };
  },

  async apply(client, spec) {
    const table = await look(client, spec);
    // The snapshot says so.
    if (table === undefined) return;
    if (!["r", "p"].includes(table.kind))
      throw new Error(`${spec.table} is not a table. Views and foreign tables have no row security of their own.`);
    const types = await columnTypes(client, spec, table.oid);
    await actingAs(client, [table.owner], async () => {
      await lock(client, spec);
      const drops = (await policyNames(client, table.oid)).map(
        (name) => `DROP POLICY ${id(name)} ON ${quoted(spec.table)}`,
      );
      // So the server reads the expressions as they were checked.
      await client.query("SET LOCAL standard_conforming_strings = on");
      await client.query([...drops, ...policyStatements(spec, types)].join(";\n"));
    });
  },

  async remove(client, spec) {
    const table = await look(client, spec);
    if (table === undefined) return;
    await actingAs(client, [table.owner], async () => {
      await lock(client, spec);
      const drops = (await policyNames(client, table.oid))
        .filter((name) => Object.hasOwn(spec.policies, name))
        .map((name) => `DROP POLICY ${id(name)} ON ${quoted(spec.table)}`);
      await client.query(drops.join(";\n"));
    });
  },
};
