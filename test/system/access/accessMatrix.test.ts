/**
 * Who may do what, tried by real logins: every kind of login tries every action, on objects that were there before the roles and on
 * objects that an owner and a migrator make after them. Each cell says what must come of it: allowed, or the code it is refused with.
 *
 * A session that starts read-only may end that itself, so everything is tried in `BEGIN READ WRITE`: what is asked is the right. It
 * runs with the provider plugins that the toolchain finds, and proves nothing about the official ones where it finds the stand-ins.
 */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { byDepth } from "../support/depth.ts";
import { Program } from "../support/program.ts";
import { type Server, startServer, type Version } from "../support/server.ts";
import { docker, query } from "../support/stack.ts";

/** A login of each kind, by the groups it has. */
const logins = {
  reader: ["readonly"],
  writer: ["readwrite"],
  owning: ["owner"],
  deploy: ["migrator"],
  watcher: ["monitor"],
  saver: ["backup"],
  examiner: ["auditor"],
  /** Some columns of one table and nothing else. */
  agent: ["support"],
  /** Two groups: one of the user's that includes a built-in one, and a built-in one. */
  double: ["loader", "monitor"],
} as const;
type Login = keyof typeof logins;
const everyLogin = Object.keys(logins) as Login[];

const owners: Login[] = ["owning", "deploy"];
const writers: Login[] = ["writer", ...owners];
/** By their groups' grants. */
const members: Login[] = ["reader", "double", ...writers];
/** Whose groups change anything at all. */
const changers: Login[] = [...writers, "agent", "double"];
/** And the backup, by `pg_read_all_data`. */
const readers: Login[] = [...members, "saver"];
const observers: Login[] = ["watcher", "double"];
const nobody: Login[] = [];

const denied = "42501";
/** Rows that one must not see are not refused, they are not there: then the statement divides by zero. */
const unseen = "22012";
const seen = (rows: string) => `SELECT 1 / count(*) FROM ${rows}`;
const changed = (statement: string) => `WITH changed AS (${statement} RETURNING 1) SELECT 1 / count(*) FROM changed`;
const as = (tenant: number, sql: string) => `SET LOCAL app.current_user_id = '${tenant}'; ${sql}`;

interface Action {
  what: string;
  /** Who may. */
  by: Login[];
  sql: string;
  /** The code of everybody else's refusal, where it is not the want of a right. */
  refused?: Partial<Record<Login, string>>;
  /** What cannot run in a transaction is tried outside of one. */
  alone?: true;
  /** Where it is tried: another database, or another kind of connection; then also the log-in belongs to it. */
  at?: { database?: string; replication?: string };
}

const each = (some: Login[], code: string): Partial<Record<Login, string>> =>
  Object.fromEntries(some.map((login) => [login, code]));

/** @param owned who owns the objects of this prefix */
const onObjects = (prefix: string, owned: Login[]): Action[] => {
  const table = `public.${prefix}`;
  return [
    { what: `read ${prefix}`, by: readers, sql: `SELECT * FROM ${table}` },
    // It calls a function, which is no data: a backup takes views by their definition.
    { what: `read a view of ${prefix}`, by: members, sql: `SELECT * FROM ${table}_notes` },
    { what: `insert into ${prefix}`, by: writers, sql: `INSERT INTO ${table} (note) VALUES ('more')` },
    { what: `update ${prefix}`, by: writers, sql: `UPDATE ${table} SET note = 'other' WHERE id = 1` },
    { what: `delete from ${prefix}`, by: writers, sql: `DELETE FROM ${table} WHERE id = 1` },
    { what: `lock the rows of ${prefix}`, by: writers, sql: `SELECT * FROM ${table} FOR UPDATE` },
    { what: `lock ${prefix} against changes`, by: writers, sql: `LOCK TABLE ${table} IN EXCLUSIVE MODE` },
    { what: `lock ${prefix} against its removal`, by: readers, sql: `LOCK TABLE ${table} IN ACCESS SHARE MODE` },
    { what: `empty ${prefix}`, by: owned, sql: `TRUNCATE ${table}` },
    { what: `take a number of ${prefix}`, by: writers, sql: `SELECT nextval('${table}_id_seq')` },
    { what: `look at the sequence of ${prefix}`, by: readers, sql: `SELECT last_value FROM ${table}_id_seq` },
    { what: `set the sequence of ${prefix}`, by: owned, sql: `SELECT setval('${table}_id_seq', 100)` },
    { what: `call a function of ${prefix}`, by: members, sql: `SELECT public.${prefix}_shout('x')` },
    { what: `call a definer's function of ${prefix}`, by: members, sql: `SELECT public.${prefix}_secret()` },
    { what: `call a procedure of ${prefix}`, by: members, sql: `CALL public.${prefix}_work()` },
    {
      what: `replace a function of ${prefix}`,
      by: owned,
      sql: `CREATE OR REPLACE FUNCTION public.${prefix}_shout(text) RETURNS text LANGUAGE sql AS 'SELECT $1'`,
    },
    {
      what: `make a column of a type of ${prefix}`,
      by: writers,
      sql: `CREATE TEMPORARY TABLE t (m public.${prefix}_mood)`,
    },
    { what: `alter ${prefix}`, by: owned, sql: `ALTER TABLE ${table} ADD COLUMN extra int` },
    { what: `drop ${prefix}`, by: owned, sql: `DROP TABLE ${table} CASCADE` },
    { what: `drop a type of ${prefix}`, by: owned, sql: `DROP TYPE public.${prefix}_mood` },
    { what: `index ${prefix}`, by: owned, sql: `CREATE INDEX ON ${table} (note)` },
    {
      what: `gather more statistics on ${prefix}`,
      by: owned,
      sql: `CREATE STATISTICS public.s ON id, note FROM ${table}`,
    },
    {
      what: `put a trigger on ${prefix}`,
      by: owned,
      sql: `CREATE TRIGGER t BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
    },
    {
      what: `grant ${prefix} onwards`,
      by: owned,
      sql: `GRANT SELECT ON ${table} TO app_auditor; ${seen(`(SELECT) one WHERE has_table_privilege('app_auditor', '${table}', 'SELECT')`)}`,
      // Whoever has any right on it is told with a warning that nothing was granted.
      refused: each(
        readers.filter((login) => !owned.includes(login)),
        unseen,
      ),
    },
  ];
};

const rows = (table: string, owned: Login[]): Action[] => [
  { what: `see its tenant's rows in ${table}`, by: readers, sql: as(1, seen(`${table} WHERE user_id = 1`)) },
  {
    what: `see another tenant's rows in ${table}`,
    by: nobody,
    sql: as(1, seen(`${table} WHERE user_id = 2`)),
    refused: each(readers, unseen),
  },
  { what: `see rows of ${table} as no tenant`, by: nobody, sql: seen(table), refused: each(readers, unseen) },
  {
    what: `see ${table} with row security off`,
    by: nobody,
    sql: `SET LOCAL row_security = off; SELECT * FROM ${table}`,
  },
  { what: `insert its tenant's row into ${table}`, by: writers, sql: as(1, `INSERT INTO ${table} VALUES (1, 'a')`) },
  { what: `insert another tenant's row into ${table}`, by: nobody, sql: as(1, `INSERT INTO ${table} VALUES (2, 'a')`) },
  {
    what: `change its tenant's row in ${table}`,
    by: writers,
    sql: as(1, changed(`UPDATE ${table} SET item = 'b' WHERE user_id = 1`)),
  },
  {
    what: `change another tenant's row in ${table}`,
    by: nobody,
    sql: as(1, changed(`UPDATE ${table} SET item = 'b' WHERE user_id = 2`)),
    refused: each(writers, unseen),
  },
  { what: `give a row of ${table} to another tenant`, by: nobody, sql: as(1, `UPDATE ${table} SET user_id = 2`) },
  {
    what: `delete another tenant's row in ${table}`,
    by: nobody,
    sql: as(1, changed(`DELETE FROM ${table} WHERE user_id = 2`)),
    refused: each(writers, unseen),
  },
  { what: `end row security on ${table}`, by: owned, sql: `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY` },
  { what: `end a policy on ${table}`, by: owned, sql: `DROP POLICY tenant ON ${table}` },
];

const become = (role: string, by: Login[]): Action => ({ what: `become ${role}`, by, sql: `SET ROLE "${role}"` });
/** What only a superuser does, or somebody with a predefined role that no group here has. */
const forNobody = (what: string, sql: string, alone?: true): Action => ({
  ...{ what, by: nobody, sql },
  ...(alone ? { alone } : {}),
});
const alterItself = (what: string, change: string): Action =>
  forNobody(what, `DO $$ BEGIN EXECUTE format('ALTER ROLE %I ${change}', session_user); END $$`);

const actions: Action[] = [
  { what: "connect", by: everyLogin, sql: "SELECT 1", at: {} },
  // Row by row: what was there, what the owner made since, what the migrator made since.
  ...onObjects("earlier", nobody),
  ...onObjects("later", owners),
  ...onObjects("migrated", owners),
  // Nobody starts as the migrator's group, so what somebody made as it belongs to none of their sessions.
  ...onObjects("bare", nobody),
  ...rows("public.orders", nobody),
  ...rows("public.later_orders", owners),

  // Exceptions by column and by table.
  { what: "read the granted columns", by: [...readers, "agent"], sql: "SELECT id, name FROM public.customers" },
  {
    what: "count the rows of the granted table",
    by: [...readers, "agent"],
    sql: "SELECT count(*) FROM public.customers",
  },
  { what: "read another column of that table", by: readers, sql: "SELECT email FROM public.customers" },
  { what: "read that table whole", by: readers, sql: "SELECT * FROM public.customers" },
  { what: "sort by another column", by: readers, sql: "SELECT id FROM public.customers ORDER BY email" },
  { what: "update the granted column", by: [...writers, "agent"], sql: "UPDATE public.customers SET name = 'n'" },
  { what: "update another column", by: writers, sql: "UPDATE public.customers SET email = 'n'" },
  {
    what: "update the granted column by another",
    by: writers,
    sql: "UPDATE public.customers SET name = 'n' WHERE email = ''",
  },
  { what: "insert into the column's table", by: writers, sql: "INSERT INTO public.customers (name) VALUES ('n')" },
  { what: "delete from the column's table", by: writers, sql: "DELETE FROM public.customers" },
  { what: "insert into the granted table", by: [...writers, "double"], sql: "INSERT INTO public.inbox VALUES ('n')" },
  { what: "update the granted table", by: writers, sql: "UPDATE public.inbox SET note = 'n'" },
  { what: "delete from the granted table", by: writers, sql: "DELETE FROM public.inbox" },

  // Definition.
  { what: "create a table", by: owners, sql: "CREATE TABLE public.new ()" },
  { what: "create a view", by: owners, sql: "CREATE VIEW public.new AS SELECT 1" },
  { what: "create a sequence", by: owners, sql: "CREATE SEQUENCE public.new" },
  { what: "create a function", by: owners, sql: "CREATE FUNCTION public.new() RETURNS int LANGUAGE sql AS 'SELECT 1'" },
  { what: "create a type", by: owners, sql: "CREATE TYPE public.new AS ENUM ('a')" },
  { what: "create a schema", by: owners, sql: "CREATE SCHEMA new" },
  { what: "drop the schema", by: nobody, sql: "DROP SCHEMA public CASCADE" },
  { what: "create a temporary table", by: writers, sql: "CREATE TEMPORARY TABLE new ()" },
  { what: "create a trusted extension", by: owners, sql: "CREATE EXTENSION citext SCHEMA public" },
  forNobody("create an extension that is not trusted", "CREATE EXTENSION dblink SCHEMA public"),
  forNobody("drop an extension", "DROP EXTENSION pgaudit"),
  forNobody(
    "point a foreign key at the administrator's table",
    "CREATE TABLE public.n (e bigint REFERENCES public.earlier)",
  ),
  forNobody("create a function in C", "CREATE FUNCTION public.n() RETURNS int LANGUAGE c AS 'libc', 'getpid'"),
  forNobody(
    "create an event trigger",
    "CREATE EVENT TRIGGER n ON ddl_command_start EXECUTE FUNCTION public.earlier_trigger()",
  ),
  forNobody("publish every table", "CREATE PUBLICATION n FOR ALL TABLES"),
  forNobody("subscribe", "CREATE SUBSCRIPTION n CONNECTION 'dbname=app' PUBLICATION n WITH (connect = false)"),
  forNobody("create a foreign data wrapper", "CREATE FOREIGN DATA WRAPPER n"),
  forNobody("create a language", "CREATE LANGUAGE n HANDLER plpgsql_call_handler"),
  forNobody(
    "change the default privileges of the administrator",
    "ALTER DEFAULT PRIVILEGES FOR ROLE holdfast GRANT SELECT ON TABLES TO PUBLIC",
  ),
  { what: "take the database", by: nobody, sql: "ALTER DATABASE app OWNER TO app_owner" },
  { what: "set something for the database", by: nobody, sql: "ALTER DATABASE app SET work_mem = '1GB'" },

  // Schemas that the roles are not about.
  { what: "read in another schema", by: ["saver"], sql: "SELECT * FROM other.hidden" },
  { what: "create in another schema", by: nobody, sql: "CREATE TABLE other.new ()" },
  { what: "read in a schema that the owner made", by: [...owners, "saver"], sql: "SELECT * FROM deployed.hidden" },

  // The server.
  forNobody("create a role", "CREATE ROLE new"),
  forNobody("create a login", "CREATE ROLE new LOGIN PASSWORD 'new'"),
  forNobody("drop a role", "DROP ROLE app_auditor"),
  forNobody("create a database", "CREATE DATABASE new", true),
  forNobody("drop another database", "DROP DATABASE second", true),
  forNobody("create a tablespace", "CREATE TABLESPACE new LOCATION '/tmp'", true),
  forNobody("change the configuration", "ALTER SYSTEM SET work_mem = '1GB'", true),
  forNobody("reload the configuration", "SELECT pg_reload_conf()"),
  forNobody("write a checkpoint", "CHECKPOINT"),
  forNobody("switch the log of changes", "SELECT pg_switch_wal()"),
  forNobody("begin a base backup", "SELECT pg_backup_start('new')"),
  forNobody("make a replication slot", "SELECT pg_create_physical_replication_slot('new')"),
  { ...forNobody("connect for replication", "IDENTIFY_SYSTEM"), at: { replication: "database" } },
  // `pg_read_all_data` means all of them: a backup of the roles needs the verifiers.
  { what: "read password hashes", by: ["saver"], sql: "SELECT rolpassword FROM pg_authid" },
  { what: "read password hashes by the view", by: ["saver"], sql: "SELECT passwd FROM pg_shadow" },
  { what: "read the values that statistics hold", by: ["saver"], sql: "SELECT * FROM pg_statistic" },
  forNobody("read the rules of who gets in", "SELECT pg_hba_file_rules()"),
  forNobody("run a program", "COPY (SELECT 1) TO PROGRAM 'true'"),
  forNobody("read from a program", "CREATE TEMPORARY TABLE IF NOT EXISTS t (l text); COPY t FROM PROGRAM 'true'"),
  forNobody("read a file into a table", "COPY public.later (note) FROM '/etc/passwd'"),
  forNobody("write a file", "COPY (SELECT 1) TO '/tmp/new'"),
  forNobody("read a file", "SELECT pg_read_file('PG_VERSION')"),
  forNobody("list files", "SELECT pg_ls_dir('.')"),
  forNobody("read a file into a large object", "SELECT lo_import('/etc/passwd')"),
  forNobody("write a large object to a file", "SELECT lo_export(0, '/tmp/new')"),
  forNobody(
    "end the administrator's session",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'bystander'",
  ),
  forNobody(
    "end a superuser's session",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'superuser'",
  ),
  forNobody("forget the statistics", "SELECT pg_stat_reset()"),
  {
    what: "see what others run",
    by: [...observers, "examiner"],
    sql: seen("pg_stat_activity WHERE application_name = 'bystander' AND query LIKE 'SELECT%'"),
    refused: each(everyLogin, unseen),
  },
  { what: "see every setting", by: [...observers, "examiner"], sql: "SHOW data_directory" },
  { what: "list the log of changes", by: observers, sql: "SELECT pg_ls_waldir()" },

  // Other roles.
  become("app_readonly", members),
  become("app_readwrite", writers),
  become("app_owner", owners),
  become("app_migrator", ["deploy"]),
  become("app_monitor", observers),
  become("app_backup", ["saver"]),
  become("app_auditor", ["examiner"]),
  become("app_support", ["agent"]),
  become("app_loader", ["double"]),
  become("second_readonly", nobody),
  become("pg_read_server_files", nobody),
  become("pg_execute_server_program", nobody),
  become("pg_write_all_data", nobody),
  become("pg_signal_backend", nobody),
  become("stranger", nobody),
  become("holdfast", nobody),
  become("postgres", nobody),
  forNobody("log in as somebody else", "SET SESSION AUTHORIZATION postgres"),
  forNobody("hand its group to another login", "GRANT app_readonly TO stranger"),
  forNobody("take another group", "DO $$ BEGIN EXECUTE format('GRANT app_migrator TO %I', session_user); END $$"),
  forNobody(
    "take a predefined role",
    "DO $$ BEGIN EXECUTE format('GRANT pg_write_all_data TO %I', session_user); END $$",
  ),

  // Itself.
  alterItself("make itself a superuser", "SUPERUSER"),
  alterItself("give itself CREATEROLE", "CREATEROLE"),
  alterItself("give itself CREATEDB", "CREATEDB"),
  alterItself("give itself REPLICATION", "REPLICATION"),
  alterItself("give itself BYPASSRLS", "BYPASSRLS"),
  alterItself("lift its connection limit", "CONNECTION LIMIT -1"),
  alterItself("outlive its time", "VALID UNTIL ''infinity''"),
  alterItself("end its own audit", "SET pgaudit.log = ''none''"),
  forNobody("end the audit of its session", "SET pgaudit.log = 'none'"),
  forNobody("end the logging of its session", "SET log_statement = 'none'"),
  forNobody("switch triggers off", "SET session_replication_role = 'replica'"),

  // What PostgreSQL has no right for: everybody may who may connect, so it is said here rather than found out later.
  { what: "listen", by: everyLogin, sql: "LISTEN news" },
  { what: "notify", by: everyLogin, sql: "NOTIFY news" },
  { what: "take an advisory lock", by: everyLogin, sql: "SELECT pg_advisory_xact_lock(1)" },
  { what: "lift its statement timeout", by: everyLogin, sql: "SET statement_timeout = 0" },
  { what: "read the catalogue", by: everyLogin, sql: "SELECT relname FROM pg_class" },
  { what: "make a large object", by: everyLogin, sql: "SELECT lo_create(0)" },
  { what: "write a large object of its own", by: everyLogin, sql: "SELECT lo_put(lo_create(0), 0, 'x')" },
  forNobody("read another's large object", "SELECT lo_get(4711)"),
  forNobody("write another's large object", "SELECT lo_put(4711, 0, 'x')"),
  forNobody("remove another's large object", "SELECT lo_unlink(4711)"),

  // Another database, which has roles of its own.
  { ...forNobody("connect to another database", "SELECT 1"), at: { database: "second" } },
];

interface Given {
  connection: Server["connection"];
  second: string;
}

/** Two databases, each with roles of its own, and row policies on what is there and on what is not there yet. */
const program = ({ connection, second }: Given) => `
const connection = pulumi.secret(${JSON.stringify(connection)});
const roles = new holdfast.DatabaseRoles("roles", {
  connection,
  groups: {
    support: { grants: [
      { table: "public.customers", columns: ["id", "name"], privileges: ["SELECT"] },
      { table: "public.customers", columns: ["name"], privileges: ["UPDATE"] },
    ] },
    loader: { includes: ["readonly"], grants: [{ table: "inbox", privileges: ["INSERT"] }] },
  },
  logins: ${JSON.stringify(Object.fromEntries(everyLogin.map((login) => [login, { roles: logins[login] }])))},
});
const second = new holdfast.DatabaseRoles("second", { connection, database: "${second}", logins: { stranger: { roles: ["owner"] } } });
const policies = { tenant: { tenantColumn: "user_id" } };
const policed = new holdfast.RowPolicies("policies", {
  connection,
  tables: { "public.orders": { policies }, "public.later_orders": { policies } },
});
export const credentials = pulumi.all([roles.credentials, second.credentials]).apply(([a, b]) => ({ ...a, ...b }));
export const missing = policed.missing;`;

/** A table with all that hangs on one. */
const objects = (prefix: string) => `
CREATE TABLE public.${prefix} (id bigserial PRIMARY KEY, note text);
INSERT INTO public.${prefix} (note) VALUES ('first');
CREATE TYPE public.${prefix}_mood AS ENUM ('fine');
CREATE FUNCTION public.${prefix}_shout(text) RETURNS text LANGUAGE sql AS 'SELECT upper($1)';
CREATE FUNCTION public.${prefix}_secret() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS 'SELECT count(*) FROM public.${prefix}';
CREATE PROCEDURE public.${prefix}_work() LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION public.${prefix}_trigger() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE VIEW public.${prefix}_notes AS SELECT public.${prefix}_shout(note) AS note FROM public.${prefix};`;

const orders = (table: string) =>
  `CREATE TABLE ${table} (user_id bigint, item text); INSERT INTO ${table} VALUES (1, 'a'), (2, 'b');`;

interface Cell {
  what: string;
  login: Login;
  expected: string;
  found: string;
}

describe.each(byDepth<Version>([17], [15]))("on PostgreSQL %i", (version) => {
  let server: Server;
  let pulumi: Program;
  let passwords: Record<string, { username: string; password: string }>;
  let bystander: pg.Client;
  const sessions: Partial<Record<Login, pg.Client>> = {};
  const cells: Cell[] = [];

  const config = (login: Login) => server.client(passwords[login]!.username, passwords[login]!.password);

  beforeAll(async () => {
    const name = `matrix-${version}`;
    server = await startServer({ name, version, administrator: "plain" });
    pulumi = await Program.start(name);
    await query(
      server.admin,
      `${objects("earlier")}
       ${orders("public.orders")}
       CREATE TABLE public.customers (id bigserial, name text, email text);
       INSERT INTO public.customers (name, email) VALUES ('n', 'e');
       CREATE TABLE public.inbox (note text);
       CREATE SCHEMA other; CREATE TABLE other.hidden ();
       SELECT lo_create(4711)`,
    );
    await query(server.admin, "CREATE DATABASE second");
    pulumi.write(program({ connection: server.connection, second: "second" }));
    const first = await pulumi.up<{ credentials: typeof passwords; missing: string[] }>();
    passwords = first.credentials;
    expect(first.missing).toEqual(["public.later_orders"]);
    await query(config("owning"), `${objects("later")} CREATE SCHEMA deployed; CREATE TABLE deployed.hidden ()`);
    await query(config("deploy"), `${objects("migrated")} ${orders("public.later_orders")}`);
    await query(config("deploy"), `SET ROLE app_migrator; ${objects("bare")}`);
    // What has come gets its policies.
    expect(await pulumi.up()).toMatchObject({ missing: [] });
    bystander = new pg.Client({ ...server.admin, application_name: "bystander" });
    await bystander.connect();
    await bystander.query("SELECT 1");
    const asSuperuser = ["--env", "PGAPPNAME=superuser", server.container, "psql", "-X", "-c", "SELECT pg_sleep(3600)"];
    await docker("exec", "--detach", ...asSuperuser);
  });

  afterAll(async () => {
    for (const session of [bystander, ...Object.values(sessions)]) await session?.end().catch(() => undefined);
    await server?.stop();
    pulumi?.dispose();
  });

  async function session(login: Login): Promise<pg.Client> {
    sessions[login] ??= await open(config(login));
    return sessions[login];
  }

  async function open(client: pg.ClientConfig): Promise<pg.Client> {
    const opened = new pg.Client(client);
    opened.on("error", () => undefined);
    await opened.connect();
    return opened;
  }

  /** `allowed`, or the code of the refusal. What is tried is undone. */
  async function attempt(login: Login, { sql, alone, at }: Action): Promise<string> {
    let own: pg.Client | undefined;
    try {
      if (alone || at !== undefined) own = await open({ ...config(login), ...at } as pg.ClientConfig);
      const client = own ?? (await session(login));
      if (alone) {
        await client.query("SET default_transaction_read_only = off");
        await client.query(sql);
      } else if (at !== undefined) await client.query(sql);
      else
        try {
          await client.query("BEGIN READ WRITE");
          await client.query(sql);
        } finally {
          await client.query("ROLLBACK");
        }
      return "allowed";
    } catch (error) {
      return (error as pg.DatabaseError).code ?? String(error);
    } finally {
      await own?.end().catch(() => undefined);
    }
  }

  it.each(actions)("$what: $by", async (action) => {
    for (const login of everyLogin) {
      const expected = action.by.includes(login) ? "allowed" : (action.refused?.[login] ?? denied);
      cells.push({ what: action.what, login, expected, found: await attempt(login, action) });
    }
    const tried = cells.slice(-everyLogin.length);
    const outcomes = (of: "expected" | "found") => Object.fromEntries(tried.map((cell) => [cell.login, cell[of]]));
    expect(outcomes("found")).toEqual(outcomes("expected"));
  });

  it("keeps out whoever has rights in another database only", async () => {
    const { username, password } = passwords.stranger!;
    expect(await query(server.client(username, password, "second"), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await expect(query(server.client(username, password), "SELECT 1")).rejects.toMatchObject({ code: denied });
  });

  it("makes sessions of readers read-only until they say otherwise", async () => {
    for (const login of everyLogin) {
      const [found] = (await (await session(login)).query("SHOW default_transaction_read_only")).rows;
      expect([login, found]).toEqual([
        login,
        { default_transaction_read_only: changers.includes(login) ? "off" : "on" },
      ]);
    }
  });

  it("is quiet with all of this there", () => pulumi.expectQuiet());

  it("has no cell that differs", () => {
    const permits = cells.filter(({ expected, found }) => expected !== "allowed" && found === "allowed");
    const refusals = cells.filter(({ expected, found }) => expected === "allowed" && found !== "allowed");
    process.stdout.write(
      `PostgreSQL ${version}: ${cells.length} cells, ${permits.length} unexpected permits, ${refusals.length} unexpected refusals\n`,
    );
    expect(cells.length).toBeGreaterThanOrEqual(300);
    expect([...permits, ...refusals]).toEqual([]);
  });
});
