/**
 * Random role declarations, and what each of them must come to on a server, worked out here anew rather than with the component's own
 * tables: two that are wrong in the same way would agree.
 */
import fc from "fast-check";
import type pg from "pg";
import { query } from "./stack.ts";

export interface Grant {
  table: string;
  columns?: string[];
  privileges: string[];
}

export interface Declaration {
  schemas: string[];
  groups: Record<string, { includes: string[]; grants: Grant[] }>;
  logins: Record<string, { roles: string[] }>;
}

const everySchema = ["public", "s1", "s2"];
const tables = everySchema.flatMap((schema) => ["given", "made"].map((table) => `${schema}.${table}`));
const columns = ["id", "note"];

const line = ["readonly", "readwrite", "owner", "migrator"];
const builtIn = [...line, "monitor", "backup", "auditor"];

const grant: fc.Arbitrary<Grant> = fc.oneof(
  fc.record({
    table: fc.constantFrom(...tables),
    privileges: fc.subarray(["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"], {
      minLength: 1,
    }),
  }),
  fc.record({
    table: fc.constantFrom(...tables),
    columns: fc.subarray(columns, { minLength: 1 }),
    privileges: fc.subarray(["SELECT", "INSERT", "UPDATE", "REFERENCES"], { minLength: 1 }),
  }),
);

/** Each group may include those before it, so that none comes round to itself. */
const groups = fc.integer({ min: 0, max: 3 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, i) =>
      fc
        .record({
          includes: fc.subarray([...builtIn, ...Array.from({ length: i }, (_, j) => `own_${j}`)], { maxLength: 3 }),
          grants: fc.array(grant, { maxLength: 3 }),
        })
        .filter((group) => group.includes.length + group.grants.length > 0),
    ),
  ),
);

/** Any declaration that the component accepts. */
export const declarations: fc.Arbitrary<Declaration> = groups.chain((own) => {
  const names = own.map((_, i) => `own_${i}`);
  return fc.record({
    schemas: fc.subarray(everySchema, { minLength: 1 }),
    groups: fc.constant(Object.fromEntries(own.map((group, i) => [names[i], group]))),
    logins: fc.dictionary(
      fc.constantFrom("ann", "bob", "cyd", "dan"),
      fc.record({ roles: fc.subarray([...builtIn, ...names], { minLength: 1, maxLength: 3 }) }),
      { noNullPrototype: true },
    ),
  });
});

/** What there is before: in each schema a table that the administrator made, which nobody may reach. */
export const given = everySchema
  .map(
    (schema) =>
      `CREATE SCHEMA IF NOT EXISTS ${schema}; CREATE TABLE ${schema}.given (id bigserial, note text);
       CREATE FUNCTION ${schema}.given_f() RETURNS int LANGUAGE sql AS 'SELECT 1';
       REVOKE EXECUTE ON FUNCTION ${schema}.given_f() FROM PUBLIC;`,
  )
  .concat("REVOKE USAGE ON SCHEMA public FROM PUBLIC")
  .join("\n");

/** What an owner makes, in the schemas where it may. */
export const making = (schema: string) => `
SET ROLE app_owner;
CREATE TABLE ${schema}.made (id bigserial, note text);
CREATE FUNCTION ${schema}.made_f() RETURNS int LANGUAGE sql AS 'SELECT 1';
RESET ROLE;`;

type Right = string;
const right = (privilege: string, object: string): Right => `${privilege} ON ${object}`;

/** Whoever is in the group has the rights of all these. */
function reached(declaration: Declaration, roles: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (key: string): void => {
    if (found.has(key)) return;
    found.add(key);
    const at = line.indexOf(key);
    if (at > 0) visit(line[at - 1]!);
    for (const included of declaration.groups[key]?.includes ?? []) visit(included);
  };
  for (const role of roles) visit(role);
  return found;
}

/**
 * What a login may do, of what `actual` looks at.
 * @param made the schemas in which the owner has a table and a function
 */
export function expected(declaration: Declaration, roles: readonly string[], made: readonly string[]): Set<Right> {
  const rights = new Set<Right>();
  const add = (privileges: readonly string[], object: string) => {
    for (const privilege of privileges) rights.add(right(privilege, object));
  };
  const onTable = (privileges: readonly string[], table: string) => {
    for (const column of columns)
      add(
        privileges.filter((privilege) => ["SELECT", "INSERT", "UPDATE", "REFERENCES"].includes(privilege)),
        `${table}.${column}`,
      );
    add(privileges, table);
  };
  const tablesIn = (schema: string) => [`${schema}.given`, ...(made.includes(schema) ? [`${schema}.made`] : [])];
  const keys = reached(declaration, roles);
  if (["readonly", "monitor", "backup", "auditor"].some((key) => keys.has(key))) add(["CONNECT"], "app");
  if (keys.has("readwrite")) add(["TEMPORARY"], "app");
  if (keys.has("owner")) add(["CREATE"], "app");
  for (const schema of declaration.schemas) {
    if (keys.has("readonly")) {
      add(["USAGE"], schema);
      for (const table of tablesIn(schema)) {
        onTable(["SELECT"], table);
        add(["SELECT"], `${table}_id_seq`);
        add(["EXECUTE"], `${table}_f()`);
      }
    }
    if (keys.has("readwrite"))
      for (const table of tablesIn(schema)) {
        onTable(["INSERT", "UPDATE", "DELETE"], table);
        add(["USAGE"], `${table}_id_seq`);
      }
    if (keys.has("owner")) add(["CREATE"], schema);
  }
  if (keys.has("owner"))
    for (const schema of made) {
      onTable(["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"], `${schema}.made`);
      add(["USAGE", "SELECT", "UPDATE"], `${schema}.made_id_seq`);
      add(["EXECUTE"], `${schema}.made_f()`);
    }
  if (keys.has("backup"))
    for (const schema of everySchema) {
      add(["USAGE"], schema);
      for (const table of tablesIn(schema)) {
        onTable(["SELECT"], table);
        add(["SELECT"], `${table}_id_seq`);
      }
    }
  for (const key of keys)
    for (const { table, columns: some, privileges } of declaration.groups[key]?.grants ?? []) {
      add(["CONNECT"], "app");
      add(["USAGE"], table.split(".")[0]!);
      if (!tablesIn(table.split(".")[0]!).includes(table)) continue;
      if (some === undefined) onTable(privileges, table);
      else for (const column of some) add(privileges, `${table}.${column}`);
    }
  return rights;
}

/** What a login may do, as PostgreSQL answers. */
export async function actual(admin: pg.ClientConfig, login: string): Promise<Set<Right>> {
  const rows = await query<{ privilege: string; object: string }>(
    admin,
    `WITH schemas AS (SELECT oid, nspname FROM pg_namespace WHERE nspname IN ('public', 's1', 's2')),
     relations AS (
       SELECT c.oid, format('%s.%s', nspname, relname) AS name, relkind FROM pg_class c JOIN schemas s ON s.oid = relnamespace
       WHERE relname ~ '^(given|made)')
     SELECT p AS privilege, 'app' AS object FROM unnest('{CONNECT,CREATE,TEMPORARY}'::text[]) p
       WHERE has_database_privilege($1, 'app', p)
     UNION ALL SELECT p, nspname FROM schemas, unnest('{USAGE,CREATE}'::text[]) p WHERE has_schema_privilege($1, oid, p)
     UNION ALL SELECT p, name FROM relations, unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) p
       WHERE relkind = 'r' AND has_table_privilege($1, oid, p)
     UNION ALL SELECT p, name || '.' || attname FROM relations JOIN pg_attribute ON attrelid = oid AND attnum > 0,
       unnest('{SELECT,INSERT,UPDATE,REFERENCES}'::text[]) p WHERE relkind = 'r' AND has_column_privilege($1, oid, attnum, p)
     UNION ALL SELECT p, name FROM relations, unnest('{USAGE,SELECT,UPDATE}'::text[]) p
       WHERE relkind = 'S' AND has_sequence_privilege($1, oid, p)
     UNION ALL SELECT 'EXECUTE', format('%s.%s()', nspname, proname) FROM pg_proc f JOIN schemas s ON s.oid = pronamespace
       WHERE proname ~ '^(given|made)' AND has_function_privilege($1, f.oid, 'EXECUTE')`,
    [login],
  );
  return new Set(rows.map(({ privilege, object }) => right(privilege, object)));
}

export const schemasOf = everySchema;
