/**
 * The server that a provider is configured for: how to reach it, and work on one of its databases at a time.
 *
 * Settings, defaults, environment variables and TLS modes are those of the official plugin (which has them from Go's lib/pq).
 * A connection serves one piece of work and is closed, as there: a database with an idle connection can be neither dropped nor
 * renamed, and one that was opened before a revoke would still have the rights that the official plugin then lacks.
 */
import { readFileSync, statSync } from "node:fs";
import type { ConnectionOptions } from "node:tls";
import pg from "pg";
import type { Properties } from "../provider.ts";

const TLS_MODES = ["disable", "require", "verify-ca", "verify-full"];

export type Client = pg.ClientBase;

/** A setting that the SDK may have sent as JSON in a string. */
function decoded(value: unknown): unknown {
  return typeof value === "string" && value !== "" ? JSON.parse(value) : (value ?? undefined);
}

function readable(path: string, setting: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${setting}: can't read the file ${path} (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** The private key's file, which the official plugin refuses when others may read it. */
function readableKey(path: string): Buffer {
  const key = readable(path, "clientcert.key");
  const { mode, uid } = statSync(path);
  const forbidden = uid === 0 ? 0o037 : 0o077;
  if (mode & forbidden) {
    const found = (mode & 0o777).toString(8);
    throw new Error(`clientcert.key: others may read the file ${path} (mode ${found}): set its mode to 600.`);
  }
  return key;
}

/** The TLS settings for a mode; `false` is plain text. */
function tlsFor(config: Properties, host: string): ConnectionOptions | false {
  const mode = (config.sslmode || config.sslMode || "require") as string;
  if (!TLS_MODES.includes(mode)) {
    throw new Error(`sslmode: expected one of ${TLS_MODES.join(", ")}, got ${mode}.`);
  }
  if (mode === "disable") return false;
  const client = decoded(config.clientcert) as { cert: string; key: string; sslinline?: boolean } | undefined;
  const root = config.sslrootcert as string | undefined;
  const rootPem = root ? (client?.sslinline ? root : readable(root, "sslrootcert")) : undefined;
  // As in libpq, a root certificate turns "require" into "verify-ca".
  const verified = mode !== "require" || rootPem !== undefined;
  return {
    host,
    ca: rootPem,
    cert: client && (client.sslinline ? client.cert : readable(client.cert, "clientcert.cert")),
    key: client && (client.sslinline ? client.key : readableKey(client.key)),
    rejectUnauthorized: verified,
    ...(mode === "verify-full" ? {} : { checkServerIdentity: () => undefined }),
  };
}

/** What PostgreSQL said, without its statement, which may hold a password. */
function explain(error: unknown, doing: string): Error {
  if (!(error instanceof pg.DatabaseError)) return error as Error;
  const parts = [`${doing}: ${error.message}`];
  if (error.detail) parts.push(error.detail);
  if (error.hint) parts.push(error.hint);
  return new Error(parts.join(". "));
}

export class Server {
  /** The database that is worked on where a resource names none. */
  readonly database: string;
  /** Who the provider is to the database, which a map of user names can make differ from the login. */
  readonly username: string;
  /** Whether the provider may do what only a superuser can, such as reading passwords back. */
  readonly superuser: boolean;

  private readonly options: pg.PoolConfig;
  private readonly pools = new Map<string, pg.Pool>();

  constructor(config: Properties) {
    const { env } = process;
    const host = (config.host as string) || env.PGHOST || "localhost";
    const user = (config.username as string) || env.PGUSER || "postgres";
    const maxConnections = (decoded(config.maxConnections) as number | undefined) ?? 20;
    const connectTimeout = (decoded(config.connectTimeout) as number | undefined) ?? 180;
    this.database = (config.database as string) || env.PGDATABASE || "postgres";
    this.username = (config.databaseUsername as string) || user;
    this.superuser = (decoded(config.superuser ?? env.PGSUPERUSER) as boolean | undefined) ?? true;
    this.options = {
      host,
      port: Number(decoded(config.port) ?? env.PGPORT ?? 5432),
      user,
      password: (config.password as string) || env.PGPASSWORD,
      ssl: tlsFor(config, host),
      application_name: "pulumi-resource-postgresql",
      max: maxConnections > 0 ? maxConnections : Number.POSITIVE_INFINITY,
      connectionTimeoutMillis: Math.max(connectTimeout, 0) * 1000,
    };
  }

  /** Runs `work` in a transaction on a database. `doing` opens the message when it fails. */
  async transaction<T>(database: string, doing: string, work: (client: Client) => Promise<T>): Promise<T> {
    return await this.session(database, doing, async (client) => {
      await client.query("BEGIN");
      const result = await work(client);
      await client.query("COMMIT");
      return result;
    });
  }

  /** Runs `work` outside any transaction, for what PostgreSQL lets nobody do inside one. */
  async session<T>(database: string, doing: string, work: (client: Client) => Promise<T>): Promise<T> {
    const client = await this.connect(database);
    try {
      return await work(client);
    } catch (error) {
      throw explain(error, doing);
    } finally {
      // Closed, with its locks, its settings and whatever it has not committed.
      client.release(true);
    }
  }

  private async connect(database: string): Promise<pg.PoolClient> {
    let pool = this.pools.get(database);
    if (!pool) {
      pool = new pg.Pool({ ...this.options, database });
      this.pools.set(database, pool);
    }
    try {
      const client = await pool.connect();
      // The statement under way fails when the server goes; unheard, the same news would end the process.
      client.on("error", () => {});
      return client;
    } catch (error) {
      const { host, port, user } = this.options;
      const { code, message } = error as NodeJS.ErrnoException;
      throw new Error(
        `Can't connect to PostgreSQL at ${host}:${port}, database ${database}, as ${user}: ${message || code}. ` +
          "Check that the server runs there and that the provider's host, port, sslmode and credentials are right.",
      );
    }
  }
}
