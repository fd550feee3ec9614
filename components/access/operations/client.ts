/**
 * A connection of our own to somebody's server, for what no provider resource covers: one piece of work in one transaction, as the
 * administrator, verified as far as the connection says.
 */
import type { ConnectionOptions } from "node:tls";
import pRetry, { AbortError } from "p-retry";
import pg from "pg";
import type { Connection } from "../../core/connection.ts";

/** Seconds until a server that does not answer is an error. */
const answersWithin = 15;

/** Another transaction changed the same row of a catalogue (no code of its own), or waited for ours: the same again will do. */
const passing = (error: unknown) =>
  error instanceof pg.DatabaseError &&
  (error.code === "40P01" || error.code === "40001" || /tuple concurrently (updated|deleted)/.test(error.message));

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
export function inTransaction<T>(
  connection: Connection,
  database: string,
  doing: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return pRetry(
    async () => {
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
      } catch (error) {
        if (passing(error)) throw error;
        throw new AbortError(explained(doing, connection, database, error));
      } finally {
        await client.end().catch(() => undefined);
      }
    },
    { retries: 5, minTimeout: 100, factor: 2, randomize: true },
  );
}

function explained(doing: string, { host, port, username }: Connection, database: string, error: unknown): Error {
  const { message, code } = error as NodeJS.ErrnoException;
  const parts = [`${doing}: ${message || code}`];
  if (error instanceof pg.DatabaseError) {
    if (error.detail) parts.push(error.detail);
    if (error.hint) parts.push(error.hint);
  }
  parts.push(`(database ${database} at ${host}:${port}, as ${username})`);
  return new Error(parts.join(" "));
}
