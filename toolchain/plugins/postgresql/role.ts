/**
 * `Role`: a login or a group.
 *
 * Kept from the official plugin, because stacks have to live with it: `roles` reads back every membership, also those that
 * a `GrantRole` made; an unset password leaves the old one in place; a superuser provider takes a SCRAM password for unchanged, as it
 * can't be read back. Left out: write-only passwords.
 */
import pg from "pg";
import type { CheckFailure, Properties } from "../provider.ts";
import { UNKNOWN } from "../provider.ts";
import type { Kind } from "./attributes.ts";
import { asMemberOf, isSuperuser, lockRole } from "./roles.ts";
import type { Client, Server } from "./server.ts";

const { escapeIdentifier, escapeLiteral } = pg;

/** The yes-or-no attributes, by the word that says yes; `NO` before it says no. */
const FLAGS: Record<string, string> = {
  superuser: "SUPERUSER",
  createDatabase: "CREATEDB",
  createRole: "CREATEROLE",
  inherit: "INHERIT",
  login: "LOGIN",
  bypassRowLevelSecurity: "BYPASSRLS",
  replication: "REPLICATION",
};

const FLAG_COLUMNS: Record<string, string> = {
  superuser: "rolsuper",
  createDatabase: "rolcreatedb",
  createRole: "rolcreaterole",
  inherit: "rolinherit",
  login: "rolcanlogin",
  bypassRowLevelSecurity: "rolbypassrls",
  replication: "rolreplication",
};

/** The numbers of milliseconds that a role's sessions start with, by their names in PostgreSQL. */
const TIMEOUTS: Record<string, string> = {
  statementTimeout: "statement_timeout",
  idleInTransactionSessionTimeout: "idle_in_transaction_session_timeout",
};

const flag = (name: string, on: unknown) => `${on ? "" : "NO"}${FLAGS[name]}`;

const validUntil = (value: unknown) =>
  `VALID UNTIL ${escapeLiteral(String(value).toLowerCase() === "infinity" ? "infinity" : String(value))}`;

/** `NULL` in any case means no password, as in SQL. */
const passwordClause = (value: unknown) =>
  String(value).toUpperCase() === "NULL" ? "PASSWORD NULL" : `ENCRYPTED PASSWORD ${escapeLiteral(String(value))}`;

function check(wanted: Properties): CheckFailure[] {
  const failures: CheckFailure[] = [];
  if (wanted.encryptedPassword === false) {
    failures.push({ property: "encryptedPassword", reason: "PostgreSQL stores no password in the clear: drop it" });
  }
  for (const [property, least] of [
    ["connectionLimit", -1],
    ["statementTimeout", 0],
    ["idleInTransactionSessionTimeout", 0],
  ] as const) {
    const value = wanted[property] ?? least;
    if (value !== UNKNOWN && !(Number.isInteger(value) && (value as number) >= least)) {
      failures.push({ property, reason: `expected a whole number of at least ${least}, got ${value}` });
    }
  }
  return failures;
}

async function setSearchPath(client: Client, wanted: Properties): Promise<void> {
  const paths = ((wanted.searchPaths ?? []) as string[]).map(escapeIdentifier).join(", ") || "DEFAULT";
  await client.query(`ALTER ROLE ${escapeIdentifier(wanted.name as string)} SET search_path TO ${paths}`);
}

async function setTimeouts(client: Client, wanted: Properties, changed: (name: string) => boolean): Promise<void> {
  for (const [name, parameter] of Object.entries(TIMEOUTS).filter(([name]) => changed(name))) {
    const change = wanted[name] ? `SET ${parameter} TO ${Number(wanted[name])}` : `RESET ${parameter}`;
    await client.query(`ALTER ROLE ${escapeIdentifier(wanted.name as string)} ${change}`);
  }
}

async function setAssumedRole(client: Client, wanted: Properties): Promise<void> {
  const change = wanted.assumeRole ? `SET ROLE TO ${escapeIdentifier(wanted.assumeRole as string)}` : "RESET ROLE";
  await client.query(`ALTER ROLE ${escapeIdentifier(wanted.name as string)} ${change}`);
}

async function grantRoles(client: Client, wanted: Properties): Promise<void> {
  for (const role of (wanted.roles ?? []) as string[]) {
    await client.query(`GRANT ${escapeIdentifier(role)} TO ${escapeIdentifier(wanted.name as string)}`);
  }
}

async function revokeRoles(client: Client, name: string): Promise<void> {
  const { rows } = await client.query<{ role: string }>(
    `SELECT DISTINCT pg_get_userbyid(roleid)::text AS role FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
     WHERE r.rolname = $1`,
    [name],
  );
  for (const { role } of rows) {
    await client.query(`REVOKE ${escapeIdentifier(role)} FROM ${escapeIdentifier(name)}`);
  }
}

/** A role's own setting of a parameter, out of the catalogue's `name=value` list. */
function settingOf(config: string[] | null, parameter: string): string | undefined {
  return config?.find((each) => each.startsWith(`${parameter}=`))?.slice(parameter.length + 1);
}

/** The password as far as it can be known: a clear one that the server keeps as SCRAM is taken for unchanged. */
async function readPassword(server: Server, client: Client, name: string, known: string): Promise<string> {
  if (!(await isSuperuser(client, server.username))) {
    throw new Error(
      `The password of role ${name} can't be read, as ${server.username} is no superuser: set superuser to false in the provider's settings.`,
    );
  }
  const { rows } = await client.query<{ passwd: string | null }>("SELECT passwd FROM pg_shadow WHERE usename = $1", [
    name,
  ]);
  const stored = rows[0]?.passwd ?? "";
  return stored.startsWith("SCRAM-SHA-256") && !known.startsWith("SCRAM-SHA-256") ? known : stored;
}

async function read(server: Server, name: string, state: Properties): Promise<Properties | undefined> {
  return await server.transaction(server.database, `Reading role ${name}`, async (client) => {
    const flags = Object.entries(FLAG_COLUMNS).map(([property, column]) => `${column} AS "${property}"`);
    const { rows } = await client.query(
      `SELECT rolname AS name, rolconnlimit AS "connectionLimit", rolconfig AS config, ${flags.join(", ")},
         coalesce(rolvaliduntil::text, 'infinity') AS "validUntil",
         ARRAY(SELECT DISTINCT pg_get_userbyid(roleid)::text FROM pg_auth_members WHERE member = pg_roles.oid) AS roles
       FROM pg_roles WHERE rolname = $1`,
      [name],
    );
    if (!rows[0]) return undefined;
    const { config, ...found } = rows[0];
    const searchPath = settingOf(config, "search_path");
    const password = state.password as string | undefined;
    const readable = password && found.login && server.superuser;
    return {
      ...state,
      ...found,
      encryptedPassword: true,
      skipDropRole: state.skipDropRole ?? false,
      skipReassignOwned: state.skipReassignOwned ?? false,
      searchPaths: searchPath?.split(", ").map((path) => path.replace(/^"|"$/g, "")),
      statementTimeout: Number(settingOf(config, TIMEOUTS.statementTimeout!) ?? 0),
      idleInTransactionSessionTimeout: Number(settingOf(config, TIMEOUTS.idleInTransactionSessionTimeout!) ?? 0),
      assumeRole: settingOf(config, "role"),
      password: readable ? await readPassword(server, client, name, password) : password,
    };
  });
}

export const role = (server: () => Server): Kind => ({
  autonamed: true,
  check,
  attributes: {
    name: {},
    password: {},
    encryptedPassword: { default: true },
    validUntil: { default: "infinity" },
    connectionLimit: { default: -1 },
    superuser: { default: false },
    createDatabase: { default: false },
    createRole: { default: false },
    inherit: { default: true },
    login: { default: false },
    replication: { default: false },
    bypassRowLevelSecurity: { default: false },
    roles: { set: true },
    searchPaths: {},
    statementTimeout: {},
    idleInTransactionSessionTimeout: {},
    assumeRole: {},
    skipDropRole: { default: false },
    skipReassignOwned: { default: false },
  },

  async create(wanted) {
    const name = wanted.name as string;
    const clauses = [
      ...(wanted.password ? [passwordClause(wanted.password)] : []),
      validUntil(wanted.validUntil),
      `CONNECTION LIMIT ${Number(wanted.connectionLimit)}`,
      ...Object.keys(FLAGS).map((each) => flag(each, wanted[each])),
    ];
    await server().transaction(server().database, `Creating role ${name}`, async (client) => {
      await client.query(`CREATE ROLE ${escapeIdentifier(name)} WITH ${clauses.join(" ")}`);
      await grantRoles(client, wanted);
      await setSearchPath(client, wanted);
      await setTimeouts(client, wanted, (each) => Boolean(wanted[each]));
      if (wanted.assumeRole) await setAssumedRole(client, wanted);
    });
    return { id: name, state: (await read(server(), name, wanted))! };
  },

  read: (id, state) => read(server(), (state.name as string) ?? id, state),

  async update(old, wanted, changed) {
    const name = wanted.name as string;
    await server().transaction(server().database, `Changing role ${name}`, async (client) => {
      await lockRole(client, old.name as string);
      if (changed.has("name")) {
        await client.query(`ALTER ROLE ${escapeIdentifier(old.name as string)} RENAME TO ${escapeIdentifier(name)}`);
      }
      const clauses = Object.keys(FLAGS)
        .filter((each) => changed.has(each))
        .map((each) => flag(each, wanted[each]));
      if (changed.has("connectionLimit")) clauses.push(`CONNECTION LIMIT ${Number(wanted.connectionLimit)}`);
      if (changed.has("validUntil")) clauses.push(validUntil(wanted.validUntil));
      if (wanted.password && (changed.has("password") || changed.has("name"))) {
        clauses.push(passwordClause(wanted.password));
      }
      if (clauses.length > 0) await client.query(`ALTER ROLE ${escapeIdentifier(name)} WITH ${clauses.join(" ")}`);
      await revokeRoles(client, name);
      await grantRoles(client, wanted);
      await setSearchPath(client, wanted);
      await setTimeouts(client, wanted, (each) => changed.has(each));
      if (changed.has("assumeRole")) await setAssumedRole(client, wanted);
    });
    return (await read(server(), name, wanted))!;
  },

  async delete(state) {
    const name = state.name as string;
    const quoted = escapeIdentifier(name);
    await server().transaction(server().database, `Deleting role ${name}`, async (client) => {
      await lockRole(client, name);
      if (!state.skipReassignOwned) {
        await asMemberOf(client, [name], async () => {
          await client.query(`REASSIGN OWNED BY ${quoted} TO ${escapeIdentifier(server().username)}`);
          await client.query(`DROP OWNED BY ${quoted}`);
        });
      }
      if (!state.skipDropRole) await client.query(`DROP ROLE ${quoted}`);
    });
  },
});
