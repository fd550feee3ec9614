/**
 * `Grant`: a role's privileges on a database, a schema, or the objects of one kind in a schema.
 *
 * What is there is revoked and what is wanted granted in one transaction. Left out: columns, foreign data wrappers and foreign servers.
 */
import pg from "pg";
import { type CheckFailure, type Properties, UNKNOWN } from "../provider.ts";
import type { Kind } from "./attributes.ts";
import { checkPrivileges, inWantedWords } from "./privileges.ts";
import {
  asMemberOf,
  databaseExists,
  lockDatabase,
  lockRole,
  lookUp,
  ownerOfDatabase,
  PUBLIC,
  roleExists,
} from "./roles.ts";
import type { Client, Server } from "./server.ts";

const { escapeIdentifier } = pg;

const OBJECT_TYPES = ["database", "schema", "table", "sequence", "function", "procedure", "routine"];

/** A function's name may carry its argument types, which tell overloads apart: `area(numeric, text[])`. */
const OBJECT = /^([^(]+)(\([\w\s,."[\]]*\))?$/;

/** Objects a grant names, or none when it is for all of them. */
const objectsOf = (state: Properties) => (state.objects ?? []) as string[];

function check(wanted: Properties): CheckFailure[] {
  const failures = checkPrivileges(wanted, OBJECT_TYPES);
  const { objectType } = wanted;
  if (wanted.columns !== undefined) {
    failures.push({
      property: "columns",
      reason: "not in the stand-in of the postgresql plugin: use the official one",
    });
  }
  if (objectType !== "database" && objectType !== UNKNOWN && !wanted.schema) {
    failures.push({ property: "schema", reason: `expected a schema's name, as objectType is ${objectType}` });
  }
  const objects = Array.isArray(wanted.objects) ? wanted.objects : [];
  if (objects.length > 0 && (objectType === "database" || objectType === "schema")) {
    failures.push({ property: "objects", reason: `expected none, as objectType is ${objectType}` });
  }
  for (const object of objects) {
    if (!OBJECT.test(object)) {
      const reason = `expected names, for functions with argument types or not, got ${JSON.stringify(object)}`;
      failures.push({ property: "objects", reason });
    }
  }
  return failures;
}

/** The part of GRANT and REVOKE that says on what. */
function target(state: Properties): string {
  const type = state.objectType as string;
  if (type === "database") return `DATABASE ${escapeIdentifier(state.database as string)}`;
  const schema = escapeIdentifier(state.schema as string);
  if (type === "schema") return `SCHEMA ${schema}`;
  const word = type.toUpperCase();
  if (objectsOf(state).length === 0) return `ALL ${word}S IN SCHEMA ${schema}`;
  const names = objectsOf(state).map((object) => {
    const [, name, argumentTypes] = OBJECT.exec(object)!;
    return `${schema}.${escapeIdentifier(name!)}${argumentTypes ?? ""}`;
  });
  return `${word} ${names.join(", ")}`;
}

const grantee = (state: Properties) => escapeIdentifier(state.role as string);

const listOf = (state: Properties) => ((state.privileges ?? []) as string[]).join(", ");

async function revoke(client: Client, state: Properties): Promise<void> {
  // For named objects only what was granted, so that grants on single columns survive.
  const what = objectsOf(state).length > 0 && listOf(state) ? listOf(state) : "ALL PRIVILEGES";
  await client.query(`REVOKE ${what} ON ${target(state)} FROM ${grantee(state)}`);
}

async function grant(client: Client, state: Properties): Promise<void> {
  if (!listOf(state)) return;
  const option = state.withGrantOption ? " WITH GRANT OPTION" : "";
  await client.query(`GRANT ${listOf(state)} ON ${target(state)} TO ${grantee(state)}${option}`);
}

/** Everybody whom the current user has to be to do this. Only a database's owner is left to the stack, as officially. */
async function owners(client: Client, state: Properties): Promise<string[]> {
  if (state.objectType === "database") return [];
  const owners = new Set<string>();
  if (state.objectType !== "schema") {
    const { rows } = await client.query(
      "SELECT DISTINCT tableowner::text AS owner FROM pg_tables WHERE schemaname = $1",
      [state.schema],
    );
    for (const { owner } of rows) owners.add(owner);
  }
  const sql = "SELECT pg_get_userbyid(nspowner)::text FROM pg_namespace WHERE nspname = $1";
  const owner = await lookUp<string>(client, sql, [state.schema]);
  if (!owner) throw new Error(`The schema ${state.schema} does not exist in ${state.database}: create it first.`);
  owners.add(owner);
  // The role that stands for whoever owns the database has no members of its own.
  if (owners.delete("pg_database_owner")) owners.add(await ownerOfDatabase(client, state.database as string));
  return [...owners];
}

/** The privileges of the role on each object that the grant is about. */
async function granted(client: Client, state: Properties): Promise<string[][]> {
  const { role, objectType, database, schema } = state;
  const holder =
    role === PUBLIC ? 0 : await lookUp<number>(client, "SELECT oid FROM pg_roles WHERE rolname = $1", [role]);
  const held = (acl: string) =>
    `ARRAY(SELECT DISTINCT privilege_type FROM aclexplode(${acl}) WHERE grantee = $2) AS privileges`;
  const sources: Record<string, [sql: string, values: unknown[]]> = {
    database: [`SELECT datname AS name, ${held("datacl")} FROM pg_database WHERE datname = $1`, [database]],
    schema: [`SELECT nspname AS name, ${held("nspacl")} FROM pg_namespace WHERE nspname = $1`, [schema]],
    routine: [
      `SELECT proname AS name, ${held("proacl")} FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace
       WHERE nspname = $1 ORDER BY proname`,
      [schema],
    ],
    relation: [
      `SELECT relname AS name, ${held("relacl")} FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
       WHERE nspname = $1 AND relkind = $3 ORDER BY relname`,
      [schema],
    ],
  };
  const relationKind = { table: "r", sequence: "S" }[objectType as string];
  const routine = ["function", "procedure", "routine"].includes(objectType as string);
  const [sql, values] = sources[relationKind ? "relation" : routine ? "routine" : (objectType as string)]!;
  const { rows } = await client.query(sql, [...values, holder, ...(relationKind ? [relationKind] : [])]);
  const named = objectsOf(state);
  return rows.filter(({ name }) => named.length === 0 || named.includes(name)).map(({ privileges }) => privileges);
}

async function read(client: Client, state: Properties): Promise<Properties> {
  // The first object that differs says how, which is enough for a difference to show.
  for (const privileges of await granted(client, state)) {
    const words = inWantedWords(state.objectType, state.privileges, privileges);
    if (words !== state.privileges) return { ...state, privileges: words };
  }
  return state;
}

/** Runs `work` in the grant's database with the locks taken and the owners' rights. */
async function change(server: Server, doing: string, state: Properties, work: (client: Client) => Promise<void>) {
  const database = state.database as string;
  await server.transaction(database, doing, async (client) => {
    await lockRole(client, state.role as string);
    if (state.objectType === "database") await lockDatabase(client, database);
    await asMemberOf(client, await owners(client, state), () => work(client));
  });
}

/** Grants what is wanted in place of what was, and says what came of it. */
async function regrant(server: Server, old: Properties, wanted: Properties): Promise<Properties> {
  const doing = `Granting ${title(wanted)}`;
  await change(server, doing, wanted, async (client) => {
    await revoke(client, old);
    await grant(client, wanted);
  });
  return await server.transaction(wanted.database as string, doing, (client) => read(client, wanted));
}

const title = (state: Properties) => `${state.role}'s privileges on ${target(state)} in ${state.database}`;

function idOf(state: Properties): string {
  const schema = state.objectType === "database" ? [] : [state.schema];
  return [state.role, state.database, ...schema, state.objectType, ...objectsOf(state)].join("_");
}

export const grantKind = (server: () => Server): Kind => ({
  deleteBeforeReplace: true,
  check,
  attributes: {
    role: { replaces: true },
    database: { replaces: true },
    schema: { replaces: true },
    objectType: { replaces: true },
    objects: { replaces: true, set: true },
    privileges: { set: true },
    withGrantOption: { default: false, replaces: true },
    columns: { replaces: true, set: true },
  },

  async create(wanted) {
    return { id: idOf(wanted), state: await regrant(server(), wanted, wanted) };
  },

  async read(id, state) {
    if (!state.role) throw new Error(`${id} can't be imported: neither can the official plugin import a Grant.`);
    const database = state.database as string;
    const doing = `Reading ${title(state)}`;
    const exists = await server().transaction(server().database, doing, (client) => databaseExists(client, database));
    if (!exists) return undefined;
    return await server().transaction(database, doing, async (client) => {
      if (state.role !== PUBLIC && !(await roleExists(client, state.role as string))) return undefined;
      const schemaExists = await lookUp(client, "SELECT true FROM pg_namespace WHERE nspname = $1", [state.schema]);
      if (state.objectType !== "database" && !schemaExists) return undefined;
      return await read(client, state);
    });
  },

  update: (old, wanted) => regrant(server(), old, wanted),

  async delete(state) {
    await change(server(), `Revoking ${title(state)}`, state, (client) => revoke(client, state));
  },
});
