/**
 * Acting on what other roles own: an administrator who is no superuser becomes a member of the owner for one transaction. And the locks
 * that keep concurrent resources from rewriting one role's or one database's catalogue entry at the same time.
 *
 * Both are what the official plugin does, to the same extent: grants on one object still have to be ordered by the stack.
 */
import pg from "pg";
import type { Client } from "./server.ts";

const { escapeIdentifier } = pg;

/** The role that stands for everybody, which is in no catalogue. */
export const PUBLIC = "public";

/** The first row's first column, or `undefined`. */
export async function lookUp<T>(client: Client, sql: string, values: unknown[]): Promise<T | undefined> {
  const { rows } = await client.query<T[]>({ text: sql, values, rowMode: "array" });
  return rows[0]?.[0];
}

export async function roleExists(client: Client, role: string): Promise<boolean> {
  return (await lookUp(client, "SELECT true FROM pg_roles WHERE rolname = $1", [role])) === true;
}

export async function databaseExists(client: Client, database: string): Promise<boolean> {
  return (await lookUp(client, "SELECT true FROM pg_database WHERE datname = $1", [database])) === true;
}

export async function isSuperuser(client: Client, role: string): Promise<boolean> {
  const superuser = await lookUp<boolean>(client, "SELECT rolsuper FROM pg_roles WHERE rolname = $1", [role]);
  if (superuser === undefined) throw new Error(`The role ${role} does not exist.`);
  return superuser;
}

export async function ownerOfDatabase(client: Client, database: string): Promise<string> {
  const sql = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = $1";
  const owner = await lookUp<string>(client, sql, [database]);
  if (owner === undefined) throw new Error(`The database ${database} does not exist: create it first.`);
  return owner;
}

/** Whether a role can act as another. From PostgreSQL 16 on a membership can lack that, and the creator's own does. */
async function isMember(client: Client, role: string, member: string): Promise<boolean> {
  const sql = `SELECT true FROM pg_auth_members m
    WHERE pg_get_userbyid(roleid) = $1 AND pg_get_userbyid(member) = $2
    AND coalesce((to_jsonb(m) ->> 'set_option')::boolean, true)`;
  return (await lookUp(client, sql, [role, member])) === true;
}

/** Makes a member of a role; false when there was nothing to do. */
export async function join(client: Client, role: string, member: string): Promise<boolean> {
  if (role === member || (await isMember(client, role, member))) return false;
  await client.query(`GRANT ${escapeIdentifier(role)} TO ${escapeIdentifier(member)}`);
  return true;
}

/** Ends a membership; false when there was nothing to do. */
export async function part(client: Client, role: string, member: string): Promise<boolean> {
  if (role === member || !(await isMember(client, role, member))) return false;
  await client.query(`REVOKE ${escapeIdentifier(role)} FROM ${escapeIdentifier(member)}`);
  return true;
}

/** Runs `work` with the current user a member of `roles`, which it is not afterwards unless it was before. */
export async function asMemberOf(client: Client, roles: string[], work: () => Promise<void>): Promise<void> {
  const user = (await lookUp<string>(client, "SELECT current_user::text", []))!;
  if (roles.length === 0 || (await isSuperuser(client, user))) return await work();

  const joined: string[] = [];
  const parted: string[] = [];
  for (const role of roles) {
    // A superuser role can't be given to anyone less; the work then fails on its own, if it needs that at all.
    if (await isSuperuser(client, role)) continue;
    // Membership can't go round in a circle.
    if (await part(client, user, role)) parted.push(role);
    if (await join(client, role, user)) joined.push(role);
  }
  await work();
  for (const role of joined) await part(client, role, user);
  for (const role of parted) {
    if (await roleExists(client, role)) await join(client, user, role);
  }
}

/** Waits for the role and its members, until the transaction (or with `session`, the connection) ends. */
export async function lockRole(client: Client, role: string, session = false): Promise<void> {
  const lock = session ? "pg_advisory_lock" : "pg_advisory_xact_lock";
  // Waiting for another resource is no runaway statement.
  await client.query(`SET ${session ? "" : "LOCAL "}statement_timeout = 0`);
  await client.query(`SELECT ${lock}(oid::bigint) FROM pg_roles WHERE rolname = $1`, [role]);
  const members = `SELECT ${lock}(member::bigint) FROM pg_auth_members JOIN pg_roles ON roleid = pg_roles.oid WHERE rolname = $1`;
  await client.query(members, [role]);
}

/** Waits for the database's entry in the catalogue, until the transaction ends. */
export async function lockDatabase(client: Client, database: string): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(oid::bigint) FROM pg_database WHERE datname = $1", [database]);
}
