/**
 * Who may do what on a live server, asked from PostgreSQL itself: what it answers to `has_table_privilege` and its like is what it
 * decides by. One connection and one transaction for each database; nothing is changed. No Pulumi here.
 *
 * Tables with the same owner and the same grants have the same rights, so each such set is asked about once: the number of questions
 * grows with the kinds of rights that there are, not with the tables.
 */
import type pg from "pg";
import type { Connection } from "../core/connection.ts";
import type { RolesDeclaration } from "../postgres/declaration.ts";
import {
  attributes,
  type LiveDatabase,
  type LiveRelation,
  type LiveServer,
  ObjectNames,
  PUBLIC,
  privilegesOn,
  type RelationKind,
  type Rights,
  type RoleRights,
  SERVER,
} from "../postgres/effective.ts";
import { internalRoles } from "../postgres/hba.ts";
import { openToEverybody, tableParts } from "../postgres/privileges.ts";
import { inTransaction } from "./operations/client.ts";

export interface LiveRole {
  name: string;
  /** By declaration: a group, a login, the administrator; `undeclared` is anybody else's. */
  kind: "group" | "login" | "administrator" | "undeclared";
  /** Some of `LOGIN`, `SUPERUSER`, … */
  attributes: string[];
  /** Roles that it is a member of, not by way of another. */
  memberOf: string[];
  connectionLimit?: number;
  /** ISO 8601; a password works until then. */
  validUntil?: string;
}

/** What the declarations have no say about, as facts. */
export interface NotGoverned {
  /** Others than the declared ones, with what roles may do there. */
  databases: { name: string; rights: RoleRights }[];
  /** Undeclared roles that can log in and have no right in the declared databases that not everybody has. */
  logins: string[];
}

export interface LiveAccess {
  server: LiveServer;
  /** For people. */
  version: string;
  /** The roles that the matrix is about, and the administrator. */
  roles: LiveRole[];
  actual: Rights;
  notGoverned: NotGoverned;
}

interface RoleRow {
  oid: number;
  name: string;
  attributes: string[];
  member_of: string[];
  connection_limit: number;
  valid_until: string | null;
}

/** Roles of PostgreSQL, of the cluster and of a managed service are no part of anybody's declaration. */
const isForeign = (name: string) => /^(pg_|rds)/.test(name) || Object.values<string>(internalRoles).includes(name);

/** PostgreSQL's own superuser, whatever its name. */
const bootstrapOid = 10;

/** As a role in the questions. */
const publicOid = 0;

const querySettings = `
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
SET LOCAL search_path = pg_catalog;
SET LOCAL statement_timeout = '10min'`;

const notOfAnExtension = (catalog: string, oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

const ofUsers = `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND ${notOfAnExtension("pg_namespace", "n.oid")}`;

/** @throws when the server, or one of the declared databases, cannot be reached */
export async function readAccess(
  connection: Connection,
  declarations: readonly RolesDeclaration[],
  databases: readonly string[],
): Promise<LiveAccess> {
  const names = new ObjectNames(databases);
  const declaredRoles = new Map<string, LiveRole["kind"]>(
    declarations.flatMap(({ groups, logins, administrator }): [string, LiveRole["kind"]][] => [
      [administrator, "administrator"],
      ...Object.values(groups).map(({ role }): [string, LiveRole["kind"]] => [role, "group"]),
      ...Object.values(logins).flatMap(({ roles }) => roles.map((role): [string, LiveRole["kind"]] => [role, "login"])),
    ]),
  );
  const actual = new Map<string, RoleRights>();
  let server: ServerFacts | undefined;
  const read: LiveDatabase[] = [];
  for (const database of databases)
    await inTransaction(connection, database, "Reading who may do what", async (client) => {
      await client.query(querySettings);
      server ??= await readServer(client, declaredRoles, databases);
      const found = await readDatabase(client, server, database, columnsNamed(declarations, database), names);
      for (const [object, rights] of found.rights) actual.set(object, rights);
      for (const [object, rights] of await futureRights(client, server, declarations, database, names))
        actual.set(object, rights);
      read.push(found.database);
    });
  if (server === undefined) throw new Error("nothing is declared for any database");
  for (const [object, rights] of serverRights(server, names)) actual.set(object, rights);
  const { subjects } = server;
  const isDeclared = ({ name }: RoleRow) => declaredRoles.has(name);
  const beyond = new Set(subjects.filter((role) => isDeclared(role) || hasMoreThanPublic(role.name, actual)));
  const shown = new Set([PUBLIC, ...[...beyond].map(({ name }) => name)]);
  return {
    server: { version: server.version, predefined: server.predefined, databases: read },
    version: server.versionText,
    roles: server.roles
      .filter((role) => beyond.has(role) || declaredRoles.get(role.name) === "administrator")
      .map((role) => ({
        name: role.name,
        kind: declaredRoles.get(role.name) ?? "undeclared",
        attributes: role.attributes,
        memberOf: role.member_of,
        ...(role.connection_limit < 0 ? {} : { connectionLimit: role.connection_limit }),
        ...(role.valid_until === null ? {} : { validUntil: role.valid_until }),
      })),
    actual: onlyOf(shown, actual),
    notGoverned: {
      databases: server.others,
      logins: subjects.filter((role) => !beyond.has(role) && role.attributes.includes("LOGIN")).map(({ name }) => name),
    },
  };
}

interface ServerFacts {
  version: number;
  versionText: string;
  roles: RoleRow[];
  /** Whom the matrix may be about. */
  subjects: RoleRow[];
  /** With `PUBLIC`. */
  nameOf: Map<number, string>;
  /** Role → its members, through others too; `admin` of those that may make others members. */
  members: { role: string; member: string; admin: boolean }[];
  predefined: LiveServer["predefined"];
  others: NotGoverned["databases"];
}

async function rows<Row extends pg.QueryResultRow>(client: pg.ClientBase, sql: string, values: unknown[] = []) {
  return (await client.query<Row>(sql, values)).rows;
}

async function readServer(
  client: pg.ClientBase,
  declared: ReadonlyMap<string, LiveRole["kind"]>,
  databases: readonly string[],
): Promise<ServerFacts> {
  const [about] = await rows<{ number: number; text: string }>(
    client,
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS text",
  );
  const roles = await rows<RoleRow>(
    client,
    `SELECT oid, rolname AS name, rolconnlimit AS connection_limit,
       CASE WHEN isfinite(rolvaliduntil) THEN to_char(rolvaliduntil AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END AS valid_until,
       array_remove(ARRAY[CASE WHEN rolcanlogin THEN 'LOGIN' END, CASE WHEN rolsuper THEN 'SUPERUSER' END,
         CASE WHEN rolcreaterole THEN 'CREATEROLE' END, CASE WHEN rolcreatedb THEN 'CREATEDB' END,
         CASE WHEN rolreplication THEN 'REPLICATION' END, CASE WHEN rolbypassrls THEN 'BYPASSRLS' END], NULL) AS attributes,
       ARRAY(SELECT DISTINCT pg_get_userbyid(m.roleid)::text FROM pg_auth_members m WHERE m.member = r.oid ORDER BY 1) AS member_of
     FROM pg_roles r ORDER BY rolname`,
  );
  const isAdministrator = ({ name }: RoleRow) => declared.get(name) === "administrator";
  const subjects = roles.filter(
    (role) =>
      !isAdministrator(role) && (declared.has(role.name) || (role.oid !== bootstrapOid && !isForeign(role.name))),
  );
  // Superusers may do everything; that they are is the one thing to say about those whom nobody declared.
  const asked = subjects.filter((role) => declared.has(role.name) || !role.attributes.includes("SUPERUSER"));
  const nameOf = new Map([[publicOid, PUBLIC], ...asked.map(({ oid, name }): [number, string] => [oid, name])]);
  const members = await rows<ServerFacts["members"][number]>(
    client,
    `SELECT r.rolname::text AS role, m.rolname::text AS member,
       EXISTS (SELECT FROM pg_auth_members a WHERE a.roleid = r.oid AND a.member = m.oid AND a.admin_option) AS admin
     FROM pg_roles m JOIN pg_roles r ON r.oid <> m.oid AND pg_has_role(m.oid, r.oid, 'MEMBER')
     WHERE m.oid = ANY ($1) OR (m.rolname ~ '^pg_' AND r.rolname ~ '^pg_')`,
    [asked.map(({ oid }) => oid)],
  );
  const others = await rows<{ name: string; role: number; privileges: string[] }>(
    client,
    `SELECT d.datname AS name, s.oid AS role, array_agg(p) AS privileges
     FROM pg_database d CROSS JOIN unnest($1::oid[]) s(oid) CROSS JOIN unnest($2::text[]) p
     WHERE d.datallowconn AND d.datname <> ALL ($3) AND has_database_privilege(s.oid, d.oid, p)
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [[...nameOf.keys()], privilegesOn("database", 0), databases],
  );
  const otherRights = new Map<string, Map<string, Set<string>>>();
  for (const { name, role, privileges } of others)
    otherRights.set(name, (otherRights.get(name) ?? new Map()).set(nameOf.get(role)!, new Set(privileges)));
  return {
    version: Math.floor(about!.number / 10000),
    versionText: about!.text,
    roles,
    subjects,
    nameOf,
    members: members.filter(({ member }) => !member.startsWith("pg_")),
    predefined: members.filter(({ member, role }) => member.startsWith("pg_") && role.startsWith("pg_")),
    others: [...otherRights].map(([name, rights]) => ({ name, rights: onlyMoreThanPublic(rights) })),
  };
}

function serverRights({ subjects, members }: ServerFacts, names: ObjectNames): Map<string, RoleRights> {
  const rights = new Map<string, Map<string, Set<string>>>();
  rights.set(
    SERVER,
    new Map(
      subjects
        .map(({ name, attributes: has }): [string, Set<string>] => [
          name,
          new Set(attributes.filter((attribute) => has.includes(attribute))),
        ])
        .filter(([, has]) => has.size > 0),
    ),
  );
  for (const { role, member, admin } of members) {
    const object = names.role(role);
    const has = new Set(["MEMBER", ...(admin ? ["MEMBER WITH ADMIN OPTION"] : [])]);
    rights.set(object, (rights.get(object) ?? new Map()).set(member, has));
  }
  return rights;
}

/** Columns that a declaration grants on. */
function columnsNamed(declarations: readonly RolesDeclaration[], database: string) {
  return declarations
    .filter((declaration) => declaration.database === database)
    .flatMap(({ groups }) => Object.values(groups))
    .flatMap(({ grants }) => grants)
    .flatMap(({ table, columns }) => (columns ?? []).map((column) => ({ ...tableParts(table), column })));
}

const relationKinds: Record<string, RelationKind> = {
  r: "table",
  p: "table",
  v: "view",
  m: "materialized view",
  f: "foreign table",
  S: "sequence",
};

/** Where a kind of object is, and what answers for it. */
const catalogs = {
  database: { has: "has_database_privilege", catalog: "pg_database", acl: "datacl", owner: "datdba" },
  schema: { has: "has_schema_privilege", catalog: "pg_namespace", acl: "nspacl", owner: "nspowner" },
  table: { has: "has_table_privilege", catalog: "pg_class", acl: "relacl", owner: "relowner" },
  sequence: { has: "has_sequence_privilege", catalog: "pg_class", acl: "relacl", owner: "relowner" },
  function: { has: "has_function_privilege", catalog: "pg_proc", acl: "proacl", owner: "proowner" },
};

/** Whoever has that may pass the privilege on. Nobody declares it; an owner has it without. */
const mayPassOn = "a.is_grantable AND a.grantee <> 0";

/** Asks about every role and every privilege on every one of the objects at once. */
async function ask(
  client: pg.ClientBase,
  { nameOf, version }: ServerFacts,
  kind: keyof typeof catalogs,
  objects: readonly number[],
): Promise<Map<number, RoleRights>> {
  const { has, catalog, acl, owner } = catalogs[kind];
  const answers = await rows<{ object: number; role: number; privileges: string[] }>(
    client,
    `SELECT o.object, s.role, array_agg(p.privilege) AS privileges
     FROM unnest($1::oid[]) o(object) CROSS JOIN unnest($2::oid[]) s(role) CROSS JOIN unnest($3::text[]) p(privilege)
     WHERE ${has}(s.role, o.object, p.privilege) GROUP BY 1, 2
     UNION ALL
     SELECT o.oid, a.grantee, array_agg(a.privilege_type || ' WITH GRANT OPTION')
     FROM ${catalog} o CROSS JOIN aclexplode(o.${acl}) a
     WHERE o.oid = ANY ($1) AND ${mayPassOn} AND a.grantee <> o.${owner} AND a.grantee = ANY ($2) GROUP BY 1, 2`,
    [[...new Set(objects)], [...nameOf.keys()], privilegesOn(kind, version)],
  );
  return byObject(answers, nameOf);
}

function byObject<Key>(
  answers: readonly { object: Key; role: number; privileges: string[] }[],
  nameOf: ReadonlyMap<number, string>,
): Map<Key, RoleRights> {
  const rights = new Map<Key, Map<string, Set<string>>>();
  for (const { object, role, privileges } of answers) {
    const roles = rights.get(object) ?? new Map<string, Set<string>>();
    const name = nameOf.get(role)!;
    rights.set(object, roles.set(name, new Set([...(roles.get(name) ?? []), ...privileges])));
  }
  return rights;
}

async function readDatabase(
  client: pg.ClientBase,
  server: ServerFacts,
  database: string,
  columns: ReturnType<typeof columnsNamed>,
  names: ObjectNames,
): Promise<{ database: LiveDatabase; rights: Map<string, RoleRights> }> {
  const [about] = await rows<{ oid: number; owner: string }>(
    client,
    "SELECT oid, pg_get_userbyid(datdba)::text AS owner FROM pg_database WHERE datname = current_database()",
  );
  const schemas = await rows<{ oid: number; name: string; owner: string }>(
    client,
    `SELECT n.oid, n.nspname AS name, pg_get_userbyid(n.nspowner)::text AS owner FROM pg_namespace n WHERE ${ofUsers} ORDER BY 2`,
  );
  const relations = await rows<
    Omit<LiveRelation, "kind" | "columns" | "policies"> & { oid: number; like: number; kind: string }
  >(
    client,
    `SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, pg_get_userbyid(c.relowner)::text AS owner,
       c.relrowsecurity AS "rowSecurity", c.relforcerowsecurity AS forced,
       min(c.oid) OVER (PARTITION BY c.relkind = 'S', c.relowner, c.relacl::text) AS like
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = ANY ($1) AND ${ofUsers} AND ${notOfAnExtension("pg_class", "c.oid")} ORDER BY 2, 3`,
    [Object.keys(relationKinds)],
  );
  const functions = await rows<LiveDatabase["functions"][number] & { oid: number; like: number }>(
    client,
    `SELECT p.oid, n.nspname AS schema, p.proname AS name, pg_get_function_identity_arguments(p.oid) AS arguments,
       pg_get_userbyid(p.proowner)::text AS owner, p.prosecdef AS definer,
       min(p.oid) OVER (PARTITION BY p.proowner, p.proacl::text) AS like
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE ${ofUsers} AND ${notOfAnExtension("pg_proc", "p.oid")} ORDER BY 2, 3, 4`,
  );
  const policies = await rows<LiveRelation["policies"][number] & { table: number }>(
    client,
    `SELECT polrelid AS table, polname AS name, NOT polpermissive AS restrictive,
       CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS command,
       ARRAY(SELECT CASE role WHEN 0 THEN $1 ELSE pg_get_userbyid(role)::text END FROM unnest(polroles) role ORDER BY 1) AS roles,
       pg_get_expr(polqual, polrelid) AS using, pg_get_expr(polwithcheck, polrelid) AS "withCheck"
     FROM pg_policy ORDER BY 1, 2`,
    [PUBLIC],
  );
  const found: LiveDatabase = {
    ...{ name: database, owner: about!.owner, schemas, functions },
    relations: relations.map(({ kind, ...relation }) => ({
      ...relation,
      kind: relationKinds[kind]!,
      columns: [],
      policies: policies.filter(({ table }) => table === relation.oid),
    })),
  };

  const rights = new Map<string, RoleRights>();
  const keep = (object: string, found: RoleRights | undefined) => {
    if (found !== undefined) rights.set(object, found);
  };
  const onDatabase = await ask(client, server, "database", [about!.oid]);
  keep(names.database(database), onDatabase.get(about!.oid));
  const onSchemas = await ask(
    client,
    server,
    "schema",
    schemas.map(({ oid }) => oid),
  );
  for (const { oid, name } of schemas) keep(names.schema(database, name), onSchemas.get(oid));
  for (const kind of ["table", "sequence"] as const) {
    const these = relations.filter(({ kind: relkind }) => (relkind === "S") === (kind === "sequence"));
    const answers = await ask(
      client,
      server,
      kind,
      these.map(({ like }) => like),
    );
    for (const { like, kind: relkind, schema, name } of these)
      keep(names.relation(database, { kind: relationKinds[relkind]!, schema, name }), answers.get(like));
  }
  const onFunctions = await ask(
    client,
    server,
    "function",
    functions.map(({ like }) => like),
  );
  for (const fn of functions) keep(names.function(database, fn), onFunctions.get(fn.like));
  const relationOf = new Map(relations.map(({ oid }, i) => [oid, found.relations[i]!]));
  for (const { table, column, rights: of } of await columnRights(client, server, columns)) {
    const relation = relationOf.get(table);
    if (relation === undefined) continue;
    relation.columns.push(column);
    keep(names.column(database, relation, column), of);
  }
  return { database: found, rights };
}

/** Of columns that a declaration names or that have grants of their own. */
async function columnRights(
  client: pg.ClientBase,
  { nameOf, version }: ServerFacts,
  named: ReturnType<typeof columnsNamed>,
): Promise<{ table: number; column: string; rights: RoleRights | undefined }[]> {
  const columns = await rows<{ table: number; number: number; column: string }>(
    client,
    `SELECT c.oid AS table, a.attnum AS number, a.attname AS column
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${ofUsers} AND c.relkind = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped
       AND (a.attacl IS NOT NULL OR (n.nspname, c.relname, a.attname) IN
         (SELECT * FROM unnest($2::name[], $3::name[], $4::name[])))
     ORDER BY 1, 2`,
    [
      Object.keys(relationKinds),
      named.map(({ schema }) => schema),
      named.map(({ name }) => name),
      named.map(({ column }) => column),
    ],
  );
  const answers = await rows<{ object: string; role: number; privileges: string[] }>(
    client,
    `WITH columns AS (SELECT * FROM unnest($1::oid[], $2::int2[]) c("table", number))
     SELECT c.table || '.' || c.number AS object, s.role, array_agg(p.privilege) AS privileges
     FROM columns c CROSS JOIN unnest($3::oid[]) s(role) CROSS JOIN unnest($4::text[]) p(privilege)
     WHERE has_column_privilege(s.role, c.table, c.number, p.privilege) GROUP BY 1, 2
     UNION ALL
     SELECT c.table || '.' || c.number, a.grantee, array_agg(a.privilege_type || ' WITH GRANT OPTION')
     FROM columns c JOIN pg_attribute t ON t.attrelid = c.table AND t.attnum = c.number CROSS JOIN aclexplode(t.attacl) a
     WHERE ${mayPassOn} AND a.grantee = ANY ($3) GROUP BY 1, 2`,
    [
      columns.map(({ table }) => table),
      columns.map(({ number }) => number),
      [...nameOf.keys()],
      privilegesOn("column", version),
    ],
  );
  const rights = byObject(answers, nameOf);
  return columns.map(({ table, number, column }) => ({ table, column, rights: rights.get(`${table}.${number}`) }));
}

const futureTypes: Record<string, string> = { r: "tables", S: "sequences", f: "functions", T: "types", n: "schemas" };

/** Default privileges: what is granted on objects that are created later. */
async function futureRights(
  client: pg.ClientBase,
  { nameOf }: ServerFacts,
  declarations: readonly RolesDeclaration[],
  database: string,
  names: ObjectNames,
): Promise<Map<string, RoleRights>> {
  const kept = await rows<{ creator: string; schema: string | null; type: string; role: number; privilege: string }>(
    client,
    `SELECT pg_get_userbyid(d.defaclrole)::text AS creator, n.nspname AS schema, d.defaclobjtype AS type,
       a.grantee AS role, a.privilege_type AS privilege
     FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace CROSS JOIN aclexplode(d.defaclacl) a
     WHERE a.grantee <> d.defaclrole`,
  );
  const replaced = await rows<{ creator: string; type: string }>(
    client,
    "SELECT pg_get_userbyid(defaclrole)::text AS creator, defaclobjtype AS type FROM pg_default_acl WHERE defaclnamespace = 0",
  );
  const rights = new Map<string, Map<string, Set<string>>>();
  const add = (creator: string, schema: string | null, type: string, role: string, privilege: string) => {
    const object = names.future(database, futureTypes[type] ?? type, creator, schema ?? undefined);
    const roles = rights.get(object) ?? new Map<string, Set<string>>();
    rights.set(object, roles.set(role, (roles.get(role) ?? new Set()).add(privilege)));
  };
  for (const { creator, schema, type, role, privilege } of kept) {
    const name = nameOf.get(role);
    if (name !== undefined) add(creator, schema, type, name, privilege);
  }
  // What no default privilege of the creator's replaces, PostgreSQL gives everybody.
  const builtIn = openToEverybody.map((type) =>
    type === "function" ? (["f", "EXECUTE"] as const) : (["T", "USAGE"] as const),
  );
  for (const { groups, administrator } of declarations.filter((declaration) => declaration.database === database))
    for (const creator of [groups.owner?.role, groups.migrator?.role, administrator])
      for (const [type, privilege] of builtIn)
        if (creator !== undefined && !replaced.some((row) => row.creator === creator && row.type === type))
          add(creator, null, type, PUBLIC, privilege);
  return rights;
}

/** Without what everybody may do anyway. */
function onlyMoreThanPublic(rights: RoleRights): RoleRights {
  const everybodys = rights.get(PUBLIC);
  return new Map(
    [...rights].filter(
      ([role, privileges]) =>
        role === PUBLIC || [...privileges].some((privilege) => !(everybodys?.has(privilege) ?? false)),
    ),
  );
}

/** On the server, LOGIN alone is no right on anything. */
function hasMoreThanPublic(role: string, actual: Rights): boolean {
  for (const [object, rights] of actual) {
    const own = rights.get(role);
    if (own === undefined) continue;
    const everybodys = object === SERVER ? new Set(["LOGIN"]) : rights.get(PUBLIC);
    for (const privilege of own) if (!(everybodys?.has(privilege) ?? false)) return true;
  }
  return false;
}

/** Maps that objects share stay shared. */
function onlyOf(roles: ReadonlySet<string>, rights: Rights): Rights {
  const kept = new Map<RoleRights, RoleRights>();
  return new Map(
    [...rights].map(([object, of]) => {
      const filtered = kept.get(of) ?? new Map([...of].filter(([role]) => roles.has(role)));
      kept.set(of, filtered);
      return [object, filtered];
    }),
  );
}
