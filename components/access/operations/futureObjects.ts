/**
 * Default privileges: what others may do with whatever a role creates from now on. All that the role has of them in this database is
 * meant, so the role must be nobody else's.
 *
 * Not the provider's resource, for a creator who is a member of another creator: the plugin locks a creator and then its members even
 * to read, and a refresh, which reads everything at once, ended in a deadlock between the two.
 */
import pg from "pg";
import { actingAs, roleExists } from "./client.ts";
import type { SqlKind } from "./sqlKind.ts";

export interface FutureObjectsSpec {
  /** Who creates. */
  creator: string;
  /** Of `function` and `type`, which everybody may use unless told otherwise: what nobody may. */
  closed: string[];
  rights: {
    schema: string;
    /** `table`, `sequence`, `function` or `type`. */
    objectType: string;
    grantee: string;
    privileges: string[];
  }[];
}

const id = pg.escapeIdentifier;

/** One right: what stands on either side of GRANT or REVOKE. */
interface Right {
  /** `IN SCHEMA …`, or nothing for all schemas. */
  where: string;
  /** Such as `SELECT ON TABLES`. */
  what: string;
  grantee: string;
}

const inSchema = (schema: string | null) => (schema === null ? "" : `IN SCHEMA ${id(schema)}`);
const onAll = (privilege: string, objectType: string) => `${privilege} ON ${objectType.toUpperCase()}S`;
const text = ({ where, what, grantee }: Right) => [where, what, "TO", grantee].filter(Boolean).join(" ");

const wanted = ({ rights }: FutureObjectsSpec): Right[] =>
  rights.flatMap(({ schema, objectType, grantee, privileges }) =>
    privileges.map((each) => ({ where: inSchema(schema), what: onAll(each, objectType), grantee: id(grantee) })),
  );

/** Others' rights as they are. */
async function held(client: pg.ClientBase, creator: string): Promise<Right[]> {
  const { rows } = await client.query<{
    schema: string | null;
    type: string;
    privilege: string;
    grantee: string | null;
  }>(
    `SELECT n.nspname AS schema, a.privilege_type AS privilege, g.rolname AS grantee,
       CASE defaclobjtype WHEN 'r' THEN 'table' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'function' WHEN 'T' THEN 'type'
         WHEN 'n' THEN 'schema' END AS type
     FROM pg_default_acl d JOIN pg_roles r ON r.oid = defaclrole LEFT JOIN pg_namespace n ON n.oid = defaclnamespace,
       aclexplode(defaclacl) a LEFT JOIN pg_roles g ON g.oid = a.grantee
     WHERE r.rolname = $1 AND a.grantee <> defaclrole`,
    [creator],
  );
  return rows.map(({ schema, type, privilege, grantee }) => ({
    ...{ where: inSchema(schema), what: onAll(privilege, type) },
    grantee: grantee === null ? "PUBLIC" : id(grantee),
  }));
}

/** Which of `closed` everybody may use after all, because nothing says otherwise. */
async function open(client: pg.ClientBase, { creator, closed }: FutureObjectsSpec): Promise<string[]> {
  const { rows } = await client.query<{ type: string }>(
    `SELECT type FROM unnest($2::text[]) AS type WHERE NOT EXISTS (
       SELECT FROM pg_default_acl JOIN pg_roles r ON r.oid = defaclrole
       WHERE rolname = $1 AND defaclnamespace = 0 AND defaclobjtype = CASE type WHEN 'function' THEN 'f' WHEN 'type' THEN 'T' END)
     ORDER BY 1`,
    [creator, closed],
  );
  return rows.map(({ type }) => type);
}

async function settle(client: pg.ClientBase, creator: string, rights: Right[], toClose: string[]): Promise<void> {
  const has = await held(client, creator);
  const among = (some: Right[], one: Right) => some.some((each) => text(each) === text(one));
  const statements = [
    ...has
      .filter((one) => !among(rights, one))
      .map(({ where, what, grantee }) => `${where} REVOKE ${what} FROM ${grantee}`),
    ...toClose.map((type) => `REVOKE ${onAll("ALL", type)} FROM PUBLIC`),
    ...rights
      .filter((one) => !among(has, one))
      .map(({ where, what, grantee }) => `${where} GRANT ${what} TO ${grantee}`),
  ].map((each) => `ALTER DEFAULT PRIVILEGES FOR ROLE ${id(creator)} ${each}`);
  if (statements.length > 0) await actingAs(client, [creator], () => client.query(statements.join(";\n")));
}

export const futureObjects: SqlKind<FutureObjectsSpec> = {
  title: ({ creator }) => `the rights on what ${creator} creates`,

  async snapshot(client, spec) {
    if (!(await roleExists(client, spec.creator))) return { missing: [spec.creator] };
    return { rights: (await held(client, spec.creator)).map(text).sort(), open: await open(client, spec) };
  },

  async apply(client, spec, before) {
    if (before !== undefined && before.creator !== spec.creator) await this.remove(client, before);
    if (await roleExists(client, spec.creator))
      await settle(client, spec.creator, wanted(spec), await open(client, spec));
  },

  /** What was closed stays closed. */
  async remove(client, { creator }) {
    if (await roleExists(client, creator)) await settle(client, creator, [], []);
  },
};
