/**
 * A connection of our own to somebody's server, for what no provider resource covers: one piece of work in one transaction, as the
 * administrator, verified as far as the connection says. And what such work needs to get along with the provider's own, which runs
 * beside it: changes one at a time, and the rights of whoever owns what is changed.
 */
import type { ConnectionOptions } from "node:tls";
import pRetry from "p-retry";
import pg from "pg";
import type { Connection } from "../../core/connection.ts";
import { connections } from "../../standards/connections.ts";

const id = pg.escapeIdentifier;

const { answersWithin, waitsFor, givesWayAfter } = connections;

/**
 * Somebody else's transaction was in the way, and the same again will do: a deadlock, a lock not had in time, a row of a catalogue
 * that another one changed (an internal error, which is in English everywhere) or added first.
 */
const passing = (error: unknown) =>
  error instanceof pg.DatabaseError &&
  (["40P01", "40001", "55P03"].includes(error.code ?? "") ||
    (error.code === "23505" && error.schema === "pg_catalog") ||
    /tuple concurrently (updated|deleted)/.test(error.message));

/** libpq's meaning of `sslmode`, for node-postgres. */
export function tlsOptions({ sslmode, caCert, host }: Connection): ConnectionOptions | false {
  if (sslmode === "disable") return false;
  const verifies = caCert !== "" || sslmode.startsWith("verify-");
  return {
    host,
    rejectUnauthorized: verifies,
    ...(caCert === "" ? {} : { ca: caCert }),
    // Only `verify-full` compares the name as well.
    ...(sslmode === "verify-full" ? {} : { checkServerIdentity: () => undefined }),
  };
}

/**
 * Runs `work` in a transaction on `database`, again when another one got in its way.
 * @param doing opens the message when it fails; the message holds no statement, hence no secret
 */
export async function inTransaction<T>(
  connection: Connection,
  database: string,
  doing: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  try {
    return await pRetry(() => once(connection, database, work), {
      shouldRetry: ({ error }) => passing(error),
      retries: Number.POSITIVE_INFINITY,
      maxRetryTime: waitsFor * 1000,
      ...{ minTimeout: 50, factor: 1.5, maxTimeout: 500, randomize: true },
    });
  } catch (error) {
    throw explained(doing, connection, database, error);
  }
}

async function once<T>(connection: Connection, database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    host: connection.host,
    port: connection.port,
    user: connection.username,
    password: connection.password,
    database,
    ssl: tlsOptions(connection),
    connectionTimeoutMillis: answersWithin * 1000,
    application_name: "holdfast",
  });
  // A connection that dies later is not ours to crash on; the query under way fails by itself.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** With PostgreSQL's code, but without the original, which could show more than its message. */
function explained(doing: string, { host, port, username }: Connection, database: string, error: unknown): Error {
  const { message, code } = error as NodeJS.ErrnoException;
  const parts = [`${doing}: ${message || code}`];
  if (error instanceof pg.DatabaseError) {
    if (error.detail) parts.push(error.detail);
    if (error.hint) parts.push(error.hint);
    if (passing(error)) parts.push(`Something else was in the way for ${waitsFor} s; run it again.`);
  }
  parts.push(`(database ${database} at ${host}:${port}, as ${username})`);
  return Object.assign(new Error(parts.join(" ")), { code });
}

/**
 * Lets one change happen at a time, until the transaction ends. The provider locks a role that it changes and its members by the same
 * numbers, and from PostgreSQL 16 on the administrator is a member of every role that it made: there this keeps the provider away
 * too. Called first, so that nobody ever waits for us while we wait for this.
 */
export async function alone(client: pg.ClientBase): Promise<void> {
  // Waiting for others is no runaway statement.
  await client.query(`SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '${waitsFor}s'`);
  await client.query("SELECT pg_advisory_xact_lock(oid::bigint) FROM pg_roles WHERE rolname = current_user");
  // From here on we give way, and begin again.
  await client.query(`SET LOCAL lock_timeout = '${givesWayAfter}'`);
}

/**
 * Runs `work` with the rights of these roles: the administrator becomes a member of those whose rights it has not, which it is
 * not afterwards unless it was before. `pg_database_owner` stands for the database's owner.
 */
export async function actingAs<T>(client: pg.ClientBase, roles: readonly string[], work: () => Promise<T>): Promise<T> {
  // Everybody's rights are a superuser's, and everybody's own are their own.
  const { rows: others } = await client.query<{ role: string }>(
    `SELECT DISTINCT o.rolname AS role FROM pg_roles r, pg_database d, pg_roles o
     WHERE r.rolname = ANY ($1) AND d.datname = current_database()
       AND o.oid = CASE r.rolname WHEN 'pg_database_owner' THEN d.datdba ELSE r.oid END
       AND NOT pg_has_role(current_user, o.oid, 'USAGE')
     ORDER BY 1`,
    [roles],
  );
  if (others.length === 0) return await work();

  const {
    rows: [me],
  } = await client.query<{ name: string; options: boolean }>(
    "SELECT current_user::text AS name, current_setting('server_version_num')::int >= 160000 AS options",
  );
  const { name, options } = me!;
  const names = others.map(({ role }) => role);
  const before = await memberships(client, names);
  for (const role of names) await join(client, role, name, options ? " WITH INHERIT TRUE, SET TRUE" : "");

  const result = await work();

  for (const { role, grantor, isNew } of await memberships(client, names)) {
    if (!isNew) continue;
    const earlier = before.find((each) => each.role === role && each.grantor === grantor);
    await client.query(
      earlier === undefined
        ? `REVOKE ${id(role)} FROM ${id(name)}`
        : `GRANT ${id(role)} TO ${id(name)} WITH INHERIT ${earlier.inherits}, SET ${earlier.sets}`,
    );
  }
  return result;
}

export async function roleExists(client: pg.ClientBase, role: string): Promise<boolean> {
  return (await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role])).rows.length > 0;
}

interface Membership {
  role: string;
  /** From PostgreSQL 16 on there is one for each. */
  grantor: string;
  /** The next two are there from PostgreSQL 16 on. */
  inherits: string | null;
  sets: string | null;
  /** Made or changed by this transaction. */
  isNew: boolean;
}

/** The administrator's direct memberships of these roles. */
async function memberships(client: pg.ClientBase, roles: string[]): Promise<Membership[]> {
  const { rows } = await client.query<Membership>(
    `SELECT r.rolname AS role, m.grantor::text AS grantor, to_jsonb(m) ->> 'inherit_option' AS inherits,
       to_jsonb(m) ->> 'set_option' AS sets, m.xmin = pg_current_xact_id()::xid AS "isNew"
     FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles u ON u.oid = m.member
     WHERE r.rolname = ANY ($1) AND u.rolname = current_user`,
    [roles],
  );
  return rows;
}

async function join(client: pg.ClientBase, role: string, member: string, how: string): Promise<void> {
  try {
    await client.query(`GRANT ${id(role)} TO ${id(member)}${how}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== "42501") throw error;
    throw new Error(
      `${role} owns what is to be changed, and ${member} may not act as ${role} (${error.message}). ` +
        `Let ${member} or a role that it made own it, or GRANT ${id(role)} TO ${id(member)} as somebody who may.`,
    );
  }
}
