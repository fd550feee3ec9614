/**
 * `DatabaseRoles` through the real engine on a real PostgreSQL 17, as the administrator that the bootstrap makes, tried by real
 * logins. One server of its own, no cluster: what the roles do does not depend on who replicates them.
 *
 * It runs with the provider plugins that the toolchain finds. It proves nothing about the official ones where it finds the stand-ins.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bootstrapSql } from "../../components/postgres/bootstrap.ts";
import { scramVerifier } from "../../components/postgres/scram.ts";
import { prepare, type Toolchain } from "../../toolchain/environment.ts";
import { asPostgres, docker, query, type Run, root, run } from "./support/stack.ts";

const container = "holdfast-t-roles";
/** Left behind, so that the next run need not build it again. */
const image = "holdfast-t-roles:17";
const adminPassword = "only-for-this-test";

let toolchain: Toolchain;
let project: string;
let port: number;
let passwords: Record<string, string> = {};

/** As the cluster's members run it, without Patroni; every statement is logged, to see what a password travels as. */
const server = `
set -e
D=/var/lib/postgresql/data/pgdata
initdb -D $D --auth-local=peer --auth-host=reject --encoding=UTF8 --locale=C.UTF-8 >/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout $D/server.key -out $D/server.crt 2>/dev/null
chmod 600 $D/server.key
echo "hostssl all all 0.0.0.0/0 scram-sha-256" > $D/pg_hba.conf.new
sed -i '/^local/!d' $D/pg_hba.conf && cat $D/pg_hba.conf.new >> $D/pg_hba.conf
exec postgres -D $D -c listen_addresses='*' -c ssl=on -c log_statement=all \\
  -c shared_preload_libraries=pgaudit,pg_stat_statements`;

async function startServer(): Promise<void> {
  await docker("build", "--quiet", "--tag", image, join(root, "images/postgres"));
  await docker("rm", "-f", "-v", container);
  await docker(
    ...["run", "--detach", "--name", container, "--label", "holdfast.stack=test/roles", "--user", "postgres"],
    ...["--publish", "127.0.0.1::5432", image, "bash", "-c", server],
  );
  for (let tries = 0; ; tries++)
    try {
      await asPostgres(container, "SELECT 1");
      break;
    } catch (error) {
      if (tries === 100) throw error;
      await delay(200);
    }
  port = Number((await docker("port", container, "5432")).split(":").at(-1));
  await asPostgres(container, "CREATE ROLE replicator; CREATE ROLE rewind");
  const script = bootstrapSql({ admin: "holdfast", verifier: scramVerifier(adminPassword), database: "app" });
  const psql = ["exec", "-i", container, "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1"];
  const { code, all } = await run("docker", psql, { input: script });
  if (code !== 0) throw new Error(`the bootstrap failed: ${all}`);
}

/** The program: roles with these arguments on the server, or none at all. */
function program(args: string | undefined): void {
  const components = JSON.stringify(join(root, "components/access/databaseRoles.ts"));
  const connection = `{ host: "127.0.0.1", port: ${port}, database: "app", username: "holdfast", sslmode: "require", caCert: "",
    password: ${JSON.stringify(adminPassword)} }`;
  writeFileSync(
    join(project, "index.ts"),
    `import * as pulumi from "@pulumi/pulumi";
import { DatabaseRoles } from ${components};
const server = new pulumi.ComponentResource("test:index:Server", "server");
${args === undefined ? "" : `const roles = new DatabaseRoles("roles", { connection: pulumi.secret(${connection}), ${args} });`}
export const credentials = ${args === undefined ? "{}" : "roles.credentials"};
`,
  );
}

function pulumi(...args: string[]): Promise<Run> {
  return run(toolchain.pulumi, [...args, "--cwd", project, "--stack", "dev", "--non-interactive"], {
    env: {
      ...toolchain.env,
      PATH: `${join(root, "node_modules", ".bin")}${delimiter}${toolchain.env.PATH}`,
      PULUMI_BACKEND_URL: pathToFileURL(join(project, "state")).href,
      PULUMI_CONFIG_PASSPHRASE: "trial",
    },
  });
}

async function must(...args: string[]): Promise<Run> {
  const result = await pulumi(...args);
  if (result.code !== 0) throw new Error(`pulumi ${args.join(" ")} failed:\n${result.all}`);
  return result;
}

async function up(): Promise<void> {
  await must("up", "--yes", "--skip-preview");
  const { stdout } = await must("stack", "output", "credentials", "--json", "--show-secrets");
  const credentials = JSON.parse(stdout) as Record<string, { username: string; password: string }>;
  passwords = Object.fromEntries(Object.entries(credentials).map(([login, { password }]) => [login, password]));
}

/** Neither a second `up` nor a refresh finds anything to do. */
async function expectQuiet(): Promise<void> {
  const second = await pulumi("up", "--yes", "--skip-preview", "--expect-no-changes");
  expect(second.code, second.all).toBe(0);
  const refresh = await pulumi("refresh", "--yes", "--skip-preview", "--expect-no-changes");
  expect(refresh.code, refresh.all).toBe(0);
  const preview = await pulumi("preview", "--expect-no-changes");
  expect(preview.code, preview.all).toBe(0);
}

const client = (login: string): pg.ClientConfig => ({
  ...{ host: "127.0.0.1", port, database: "app", user: login, ssl: { rejectUnauthorized: false } },
  password: login === "holdfast" ? adminPassword : (passwords[login] ?? "none"),
});

/** `allowed`, or PostgreSQL's error code. What is tried is undone. */
async function attempt(login: string, sql: string): Promise<string> {
  const connection = new pg.Client(client(login));
  try {
    await connection.connect();
    await connection.query("BEGIN");
    await connection.query(sql);
    await connection.query("ROLLBACK");
    return "allowed";
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error);
  } finally {
    await connection.end().catch(() => undefined);
  }
}

const denied = "42501";
const three = `logins: { app: { roles: ["readwrite"], connectionLimit: 50 }, reader: { roles: ["readonly"] }, deploy: { roles: ["owner"] } }`;

beforeAll(async () => {
  toolchain = await prepare({ docker: true });
  project = mkdtempSync(join(tmpdir(), "holdfast-roles-"));
  mkdirSync(join(project, "state"));
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
  writeFileSync(
    join(project, "Pulumi.yaml"),
    "name: roles\nruntime: {name: nodejs, options: {typescript: false}}\nmain: index.ts\n",
  );
  writeFileSync(join(project, "package.json"), '{"type": "module"}');
  await startServer();
  await query(
    client("holdfast"),
    `CREATE TABLE earlier (id bigserial PRIMARY KEY, note text);
     INSERT INTO earlier (note) VALUES ('first');
     CREATE VIEW earlier_notes AS SELECT note FROM earlier`,
  );
  const init = await run(toolchain.pulumi, ["stack", "init", "dev", "--cwd", project, "--non-interactive"], {
    env: {
      ...toolchain.env,
      PULUMI_BACKEND_URL: pathToFileURL(join(project, "state")).href,
      PULUMI_CONFIG_PASSPHRASE: "trial",
    },
  });
  expect(init.code, init.all).toBe(0);
  program(`${three}, deletedWith: server`);
  await up();
});

afterAll(async () => {
  await docker("rm", "-f", "-v", container);
  rmSync(project, { recursive: true, force: true });
});

describe("roles on a server that has data already", () => {
  it("are quiet", expectQuiet);

  it("keep everybody else out", async () => {
    await query(client("holdfast"), "CREATE ROLE outsider LOGIN PASSWORD 'outside'");
    passwords.outsider = "outside";
    expect(await attempt("outsider", "SELECT 1")).toBe(denied);
    await query(client("holdfast"), "GRANT CONNECT ON DATABASE app TO outsider");
    expect(await attempt("outsider", "SELECT 1")).toBe("allowed");
    expect(await attempt("outsider", "SELECT * FROM public.earlier")).toBe(denied);
    expect(await attempt("outsider", "CREATE TEMPORARY TABLE t ()")).toBe(denied);
    await query(client("holdfast"), "REVOKE CONNECT ON DATABASE app FROM outsider; DROP ROLE outsider");
    delete passwords.outsider;
  });

  it("let only logins in", async () => {
    const roles = await query<{ rolname: string }>(
      client("holdfast"),
      "SELECT rolname FROM pg_roles WHERE rolname LIKE 'app\\_%' AND NOT rolcanlogin AND NOT rolsuper ORDER BY 1",
    );
    expect(roles.map((role) => role.rolname)).toEqual(["app_owner", "app_readonly", "app_readwrite"]);
  });

  it("own together what one of the owners makes", async () => {
    await query(
      client("deploy"),
      `CREATE TYPE mood AS ENUM ('fine');
       CREATE TABLE later (id bigserial PRIMARY KEY, note text, feels mood DEFAULT 'fine');
       INSERT INTO later (note) VALUES ('first');
       CREATE FUNCTION shout(text) RETURNS text LANGUAGE sql AS 'SELECT upper($1)';
       CREATE VIEW later_notes AS SELECT shout(note) FROM later;
       CREATE SCHEMA deployed; CREATE TABLE deployed.hidden ()`,
    );
    const owners = await query<{ owner: string }>(
      client("holdfast"),
      "SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE tablename IN ('later', 'hidden')",
    );
    expect(owners).toEqual([{ owner: "app_owner" }]);
  });

  const everyLogin = ["reader", "app", "deploy"];
  /** What may be done, and by whom; everybody else among the logins is refused for want of the right, for no other reason. */
  const matrix: [action: string, by: string[], sql: string][] = [
    ["connect", everyLogin, "SELECT 1"],
    ...["earlier", "later"].flatMap((table): [string, string[], string][] => [
      [`read ${table}`, everyLogin, `SELECT * FROM ${table}`],
      [`read a view of ${table}`, everyLogin, `SELECT * FROM ${table}_notes`],
      [`insert into ${table}`, ["app", "deploy"], `INSERT INTO ${table} (note) VALUES ('more')`],
      [`update ${table}`, ["app", "deploy"], `UPDATE ${table} SET note = 'other' WHERE id = 1`],
      [`delete from ${table}`, ["app", "deploy"], `DELETE FROM ${table} WHERE id = 1`],
      [`take a number of ${table}`, ["app", "deploy"], `SELECT nextval('${table}_id_seq')`],
      [`look at the sequence of ${table}`, everyLogin, `SELECT last_value FROM ${table}_id_seq`],
    ]),
    ["set a sequence", ["deploy"], "SELECT setval('later_id_seq', 100)"],
    ["empty a table", ["deploy"], "TRUNCATE later"],
    ["change a table", ["deploy"], "ALTER TABLE later ADD COLUMN extra int"],
    ["drop a table", ["deploy"], "DROP TABLE later CASCADE"],
    ["change the administrator's table", [], "ALTER TABLE earlier ADD COLUMN extra int"],
    ["empty the administrator's table", [], "TRUNCATE earlier"],
    ["create a table", ["deploy"], "CREATE TABLE new ()"],
    ["create a schema", ["deploy"], "CREATE SCHEMA new"],
    ["create a temporary table", ["app", "deploy"], "CREATE TEMPORARY TABLE new ()"],
    ["call a function", everyLogin, "SELECT shout('x')"],
    ["use a type", everyLogin, "SELECT 'fine'::mood"],
    ["look into another schema", ["deploy"], "SELECT * FROM deployed.hidden"],
    ["create a role", [], "CREATE ROLE new"],
    ["create a database", [], "CREATE DATABASE new"],
    ["become the owner", ["deploy"], "SET ROLE app_owner"],
    ["become the administrator", [], "SET ROLE holdfast"],
    ["read password hashes", [], "SELECT rolpassword FROM pg_authid"],
    ["run a program", [], "COPY later (note) FROM PROGRAM 'true'"],
    ["read a file", [], "SELECT pg_read_file('PG_VERSION')"],
  ];
  // In a transaction CREATE DATABASE is refused for that before the right is looked at.
  const cells = matrix
    .filter(([action]) => action !== "create a database")
    .flatMap(([action, by, sql]) => everyLogin.map((login) => ({ login, action, sql, may: by.includes(login) })));

  it.each(cells)("$login and $action: $may", async ({ login, sql, may }) => {
    expect(await attempt(login, sql)).toBe(may ? "allowed" : denied);
  });

  it("let no login create a database", async () => {
    for (const login of everyLogin)
      await expect(query(client(login), "CREATE DATABASE new")).rejects.toMatchObject({ code: denied });
  });

  it("give everybody nothing on what the administrator creates later", async () => {
    await query(client("holdfast"), "CREATE FUNCTION quiet() RETURNS int LANGUAGE sql AS 'SELECT 1'");
    for (const login of ["app", "reader"]) expect(await attempt(login, "SELECT quiet()")).toBe(denied);
    await query(client("holdfast"), "DROP FUNCTION quiet()");
  });

  it("are quiet with all these objects there", expectQuiet);

  it("find what somebody else created, and grant on it", async () => {
    await query(client("holdfast"), "CREATE TABLE meanwhile (id int)");
    expect(await attempt("reader", "SELECT * FROM meanwhile")).toBe(denied);
    await must("up", "--refresh", "--yes", "--skip-preview");
    expect(await attempt("reader", "SELECT * FROM meanwhile")).toBe("allowed");
    expect(await attempt("reader", "DELETE FROM meanwhile")).toBe(denied);
    await expectQuiet();
  });
});

describe("passwords", () => {
  it("are in no statement that the server has logged", async () => {
    const { all } = await run("docker", ["logs", container]);
    // The log does hold the statements.
    expect(all.match(/CREATE ROLE "?app"?.* PASSWORD 'SCRAM-SHA-256\$/i)).not.toBeNull();
    for (const password of Object.values(passwords)) expect(all.includes(password)).toBe(false);
  });

  it("are in no state in the clear", () => {
    const state = readFileSync(join(project, "state/.pulumi/stacks/roles/dev.json"), "utf8");
    expect(Object.keys(passwords)).toEqual(expect.arrayContaining(["app", "reader", "deploy"]));
    for (const password of [...Object.values(passwords), adminPassword]) expect(state.includes(password)).toBe(false);
  });
});

describe("changes", () => {
  it("of logins and schemas take effect, and nothing else moves", async () => {
    program(
      `schemas: ["public", "deployed"], logins: { app: { roles: ["readonly"] }, deploy: { roles: ["owner"] } }, deletedWith: server`,
    );
    const before = { ...passwords };
    await up();
    expect(passwords.app).toBe(before.app);
    expect(await attempt("app", "SELECT * FROM later")).toBe("allowed");
    expect(await attempt("app", "SELECT * FROM deployed.hidden")).toBe("allowed");
    expect(await attempt("app", "DELETE FROM later")).toBe(denied);
    passwords.reader = before.reader!;
    // Invalid password: PostgreSQL does not say that the role is gone.
    expect(await attempt("reader", "SELECT 1")).toBe("28P01");
    delete passwords.reader;
    await expectQuiet();
  });
});

describe("the end", () => {
  it("leaves the data and none of the roles", async () => {
    program(undefined);
    await must("up", "--yes", "--skip-preview");
    const roles = await query(
      client("holdfast"),
      "SELECT rolname FROM pg_roles WHERE rolname ~ '^app_|^(app|deploy|reader)$'",
    );
    expect(roles).toEqual([]);
    const tables = await query<{ owner: string }>(
      client("holdfast"),
      "SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE tablename IN ('earlier', 'later', 'hidden')",
    );
    expect(tables).toEqual([{ owner: "holdfast" }]);
  });

  it("can be undone", async () => {
    program(`schemas: ["public", "deployed"], ${three}, deletedWith: server`);
    await up();
    expect(await attempt("reader", "SELECT * FROM later")).toBe("allowed");
    expect(await attempt("reader", "SELECT * FROM deployed.hidden")).toBe("allowed");
    expect(await attempt("reader", "DELETE FROM later")).toBe(denied);
  });

  it("needs no server when the server ends too", async () => {
    await docker("kill", container);
    const { all } = await must("destroy", "--yes", "--skip-preview");
    expect(all).toMatch(/- \d+ deleted/);
    const { stdout } = await must("stack", "export");
    expect((JSON.parse(stdout) as { deployment: { resources?: unknown[] } }).deployment.resources ?? []).toEqual([]);
  });
});
