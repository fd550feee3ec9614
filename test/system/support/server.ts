/**
 * One PostgreSQL in a container of its own, for tests of what works on any server: the version that the Docker tier runs or an older
 * one, and an administrator who is a superuser or what a managed service gives. It logs every statement, so that a test can look for
 * passwords there. Nothing replicates it: what roles do does not depend on that.
 */
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { Connection } from "../../../components/core/connection.ts";
import { bootstrapSql } from "../../../components/postgres/bootstrap.ts";
import { scramVerifier } from "../../../components/postgres/scram.ts";
import { baseImage, ensureDocker, type Suite } from "../../../toolchain/docker.ts";
import { asPostgres, docker, root, run } from "./stack.ts";

export type Version = 15 | 17;
export type Administrator = "superuser" | "plain";

export interface ServerOptions {
  /** Of the container, `holdfast-t-<name>`: one for each test file. */
  name: string;
  version: Version;
  /** `plain`: CREATEROLE, CREATEDB and what it may hand on, no SUPERUSER. */
  administrator: Administrator;
  /** Of the server, beside what every one here has. */
  settings?: Record<string, string>;
}

export interface Server {
  container: string;
  version: Version;
  administrator: Administrator;
  /** As its administrator, on database `app`, which it owns. */
  connection: Connection;
  /** The connection parameters of anybody. */
  client(user: string, password: string, database?: string): pg.ClientConfig;
  /** Those of the administrator. */
  admin: pg.ClientConfig;
  /** `psql` as `postgres` on the server's own socket. */
  asPostgres(sql: string, database?: string): Promise<string>;
  /** All that the server has logged. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

/** The Debian release whose own packages have the version. */
const suites: Record<Version, Suite> = { 15: "bookworm", 17: "trixie" };

/** Left behind, so that the next run need not build it again. */
const imageOf = (version: Version) => `holdfast-t-roles:${version}`;

const administrator = "holdfast";
const adminPassword = "only-for-this-test";
const database = "app";

/** As the cluster's members run it, without Patroni and without its care for the disk. */
const start = (settings: Record<string, string> = {}) => `
set -e
D=/var/lib/postgresql/data/pgdata
initdb -D $D --auth-local=peer --auth-host=reject --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 \\
  -keyout $D/server.key -out $D/server.crt 2>/dev/null
chmod 600 $D/server.key
sed -i '/^local/!d' $D/pg_hba.conf
echo "hostssl all all 0.0.0.0/0 scram-sha-256" >> $D/pg_hba.conf
exec postgres -D $D -c listen_addresses='*' -c ssl=on -c log_statement=all -c fsync=off \\
  -c shared_preload_libraries=pgaudit,pg_stat_statements ${Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ")}`;

/** What a managed service's administrator has, in PostgreSQL 15's words; ADMIN OPTION there includes the membership itself. */
const plain15 = (name: string, verifier: string) => `
CREATE ROLE ${name} LOGIN CREATEROLE CREATEDB PASSWORD ${pg.escapeLiteral(verifier)};
GRANT pg_monitor, pg_read_all_data, pg_read_all_settings, pg_read_all_stats TO ${name} WITH ADMIN OPTION;
GRANT SET ON PARAMETER pgaudit.log TO ${name};`;

const superuser = (name: string, verifier: string) =>
  `CREATE ROLE ${name} LOGIN SUPERUSER PASSWORD ${pg.escapeLiteral(verifier)};`;

const databaseWithExtensions = `
CREATE DATABASE ${database} OWNER ${administrator};
\\connect ${database}
CREATE EXTENSION pgaudit;
CREATE EXTENSION pg_stat_statements;`;

function preparation({ version, administrator: kind }: ServerOptions): string {
  const verifier = scramVerifier(adminPassword);
  if (kind === "superuser") return superuser(administrator, verifier) + databaseWithExtensions;
  if (version === 15) return plain15(administrator, verifier) + databaseWithExtensions;
  // The cluster's own roles are there before its bootstrap runs.
  return `CREATE ROLE replicator; CREATE ROLE rewind;\n${bootstrapSql({ admin: administrator, verifier, database })}`;
}

async function build(version: Version): Promise<string> {
  const suite = suites[version];
  await ensureDocker(suite);
  const image = imageOf(version);
  await docker(
    ...["build", "--quiet", "--tag", image, "--build-arg", `BASE_IMAGE=${baseImage(suite)}`],
    ...["--build-arg", `POSTGRES_VERSION=${version}`, join(root, "images/postgres")],
  );
  return image;
}

export async function startServer(options: ServerOptions): Promise<Server> {
  const { name, version } = options;
  const container = `holdfast-t-${name}`;
  const image = await build(version);
  await docker("rm", "-f", "-v", container);
  await docker(
    ...["run", "--detach", "--name", container, "--label", `holdfast.stack=test/${name}`, "--user", "postgres"],
    ...["--publish", "127.0.0.1::5432", image, "bash", "-c", start(options.settings)],
  );
  for (let tries = 0; ; tries++)
    try {
      await asPostgres(container, "SELECT 1");
      break;
    } catch (error) {
      if (tries === 150) throw error;
      await delay(200);
    }
  const psql = ["exec", "-i", container, "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1"];
  const { code, all } = await run("docker", psql, { input: preparation(options) });
  if (code !== 0) throw new Error(`the server's preparation failed: ${all}`);

  const port = Number((await docker("port", container, "5432")).split(":").at(-1));
  const caCert = await docker("exec", container, "cat", "/var/lib/postgresql/data/pgdata/server.crt");
  const client = (user: string, password: string, db = database): pg.ClientConfig => ({
    ...{ host: "127.0.0.1", port, database: db, user, password, ssl: { ca: caCert } },
  });
  return {
    ...{ container, version, administrator: options.administrator, client },
    connection: {
      ...{ host: "127.0.0.1", port, database, username: administrator, password: adminPassword },
      ...{ sslmode: "require", caCert },
    },
    admin: client(administrator, adminPassword),
    asPostgres: (sql, db) => asPostgres(container, sql, db),
    log: async () => (await run("docker", ["logs", container])).all,
    stop: async () => {
      await docker("rm", "-f", "-v", container);
    },
  };
}
