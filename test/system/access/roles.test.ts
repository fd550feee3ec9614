/**
 * `DatabaseRoles` with everything it has, through the real engine on real servers: both versions, an administrator who is a superuser
 * and one who is what a managed service gives. Quiet, changed, taken away. Who may do what then is accessMatrix.test.ts's.
 *
 * It runs with the provider plugins that the toolchain finds. It proves nothing about the official ones where it finds the stand-ins.
 */
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { byDepth } from "../support/depth.ts";
import { orphans, traces } from "../support/orphans.ts";
import { Program } from "../support/program.ts";
import { type Administrator, type Server, startServer, type Version } from "../support/server.ts";
import { docker, query } from "../support/stack.ts";

const everything = {
  schemas: ["public", "sales"],
  groups: {
    support: {
      grants: [
        { table: "public.customers", columns: ["id", "name"], privileges: ["SELECT"] },
        { table: "customers", columns: ["name"], privileges: ["UPDATE"] },
      ],
    },
    loader: { includes: ["readonly"], grants: [{ table: "sales.inbox", privileges: ["INSERT", "TRUNCATE"] }] },
    lead: { includes: ["support", "loader"] },
  },
  logins: {
    app: {
      roles: ["readwrite"],
      connectionLimit: 50,
      statementTimeout: "30s",
      lockTimeout: "5s",
      idleInTransactionTimeout: "1m",
      searchPath: ["sales", "public"],
      rotation: { every: "30d", overlap: "1d" },
    },
    reader: { roles: ["readonly"], validUntil: "2040-01-01T00:00:00Z" },
    deploy: { roles: ["migrator"], audit: "all" },
    owning: { roles: ["owner"], lockTimeout: "10s" },
    watcher: { roles: ["monitor"] },
    saver: { roles: ["backup"], readOnly: false },
    examiner: { roles: ["auditor"] },
    agent: { roles: ["support"], audit: "write" },
    head: { roles: ["lead", "monitor"], readOnly: true },
  },
};

const everyRole =
  "^(app_(readonly|readwrite|owner|migrator|monitor|backup|auditor|support|loader|lead)|app|app_2|reader|deploy|owning|watcher|saver|examiner|agent|head)$";

interface Outputs {
  credentials: Record<string, { username: string; password: string }>;
}

const servers = byDepth<[Version, Administrator]>(
  [
    [17, "plain"],
    [15, "plain"],
  ],
  [
    [17, "superuser"],
    [15, "superuser"],
  ],
);

describe.each(servers)("on PostgreSQL %i, %s administrator", (version, administrator) => {
  let server: Server;
  let pulumi: Program;
  let credentials: Outputs["credentials"] = {};
  const everSeen = new Set<string>();

  /** The program: roles with these arguments on the server, or none at all. */
  const program = (args: object | undefined) =>
    pulumi.write(`
const server = new pulumi.ComponentResource("test:index:Server", "server");
${
  args === undefined
    ? ""
    : `const roles = new holdfast.DatabaseRoles("roles", {
  connection: pulumi.secret(${JSON.stringify(server.connection)}), deletedWith: server, ...${JSON.stringify(args)},
});`
}
export const credentials = ${args === undefined ? "{}" : "roles.credentials"};`);

  async function up(args: object | undefined): Promise<void> {
    program(args);
    ({ credentials } = await pulumi.up<Outputs>());
    for (const { password } of Object.values(credentials)) everSeen.add(password);
  }

  const client = (login: string) => server.client(credentials[login]!.username, credentials[login]!.password);

  /** `allowed`, or PostgreSQL's error code. */
  const attempt = (config: pg.ClientConfig, sql: string) =>
    query(config, sql).then(
      () => "allowed",
      (error: pg.DatabaseError) => error.code,
    );

  /** What a login's sessions start with. */
  const starts = async (login: string, ...settings: string[]) =>
    (
      await query<{ value: string }>(
        client(login),
        `SELECT current_setting(name) AS value FROM unnest($1::text[]) WITH ORDINALITY AS s (name, i) ORDER BY i`,
        [settings],
      )
    ).map(({ value }) => value);

  const role = async (name: string) =>
    (
      await query(server.admin, "SELECT rolconnlimit, rolvaliduntil, rolcanlogin FROM pg_roles WHERE rolname = $1", [
        name,
      ])
    )[0];

  beforeAll(async () => {
    const name = `roles-${version}-${administrator}`;
    server = await startServer({ name, version, administrator });
    pulumi = await Program.start(name);
    await query(
      server.admin,
      `CREATE SCHEMA sales;
       CREATE TABLE earlier (id bigserial PRIMARY KEY, note text);
       CREATE TABLE customers (id bigserial, name text, email text);
       CREATE TABLE sales.inbox (note text);
       CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql AS 'SELECT 2 * $1'`,
    );
    await up(everything);
  });

  afterAll(async () => {
    await server?.stop();
    pulumi?.dispose();
  });

  it("are quiet", () => pulumi.expectQuiet());

  it("have the attributes of their logins, and no others", async () => {
    expect(await role("app")).toMatchObject({ rolconnlimit: 50 });
    expect((await role("reader"))!.rolvaliduntil).toEqual(new Date("2040-01-01T00:00:00Z"));
    const above = await server.asPostgres(
      `SELECT rolname FROM pg_roles WHERE rolname ~ '${everyRole}'
         AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)`,
    );
    expect(above).toBe("");
    const groups = await server.asPostgres(
      "SELECT string_agg(rolname, ' ' ORDER BY rolname) FROM pg_roles WHERE NOT rolcanlogin AND rolname ~ '^app_'",
    );
    expect(groups).toBe(
      "app_auditor app_backup app_lead app_loader app_migrator app_monitor app_owner app_readonly app_readwrite app_support",
    );
  });

  it("start sessions as declared", async () => {
    const timeouts = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"];
    expect(await starts("app", ...timeouts, "search_path")).toEqual(["30s", "5s", "1min", "sales, public"]);
    expect(await starts("owning", "lock_timeout", "role")).toEqual(["10s", "app_owner"]);
    expect(await starts("deploy", "role", "pgaudit.log")).toEqual(["app_owner", "all"]);
    const readOnly = "default_transaction_read_only";
    for (const [login, expected] of [
      ...[
        ["app", "off"],
        ["deploy", "off"],
        ["owning", "off"],
        ["agent", "off"],
        ["saver", "off"],
      ],
      ...[
        ["reader", "on"],
        ["watcher", "on"],
        ["examiner", "on"],
        ["head", "on"],
      ],
    ] as [string, string][])
      expect([login, await starts(login, readOnly)]).toEqual([login, [expected]]);
  });

  it("are quiet with objects that their logins made", async () => {
    for (const login of ["owning", "deploy"])
      await query(
        client(login),
        `CREATE TABLE by_${login} (id bigserial, note text);
         CREATE TYPE mood_${login} AS ENUM ('fine');
         CREATE FUNCTION f_${login}() RETURNS int LANGUAGE sql AS 'SELECT 1';
         CREATE VIEW sales.notes_${login} AS SELECT note FROM by_${login}`,
      );
    await pulumi.expectQuiet();
    expect(await attempt(client("reader"), "SELECT * FROM by_owning, by_deploy, sales.notes_deploy")).toBe("allowed");
  });

  it("find what somebody else created, granted and revoked, and put it right", async () => {
    await query(
      server.admin,
      `CREATE TABLE meanwhile (id int);
       GRANT DELETE ON earlier TO app_readonly;
       REVOKE SELECT ON sales.inbox FROM app_readonly;
       GRANT SELECT ON customers TO app_support;
       ALTER ROLE app_2 SET lock_timeout = '1h'`,
    );
    // Whoever is in a group may change what its creations are open to.
    await query(
      client("deploy"),
      `SET ROLE app_migrator;
       ALTER DEFAULT PRIVILEGES IN SCHEMA sales GRANT DELETE ON TABLES TO app_readonly;
       ALTER DEFAULT PRIVILEGES IN SCHEMA sales REVOKE SELECT ON TABLES FROM app_readonly;
       ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC`,
    );
    expect(await attempt(client("reader"), "SELECT * FROM meanwhile")).toBe("42501");
    await pulumi.up("--refresh");
    await query(
      client("deploy"),
      `SET ROLE app_migrator; CREATE TABLE sales.next (id int); CREATE FUNCTION next() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
    );
    expect(await attempt(client("reader"), "SELECT * FROM sales.next")).toBe("allowed");
    expect(await attempt(client("reader"), "BEGIN READ WRITE; DELETE FROM sales.next")).toBe("42501");
    const everybody = "SELECT count(*) FROM pg_proc, aclexplode(proacl) WHERE proname = 'next' AND grantee = 0";
    expect(await server.asPostgres(everybody, "app")).toBe("0");
    expect(await attempt(client("reader"), "SELECT * FROM meanwhile, sales.inbox")).toBe("allowed");
    expect(await attempt(client("reader"), "BEGIN READ WRITE; DELETE FROM earlier")).toBe("42501");
    expect(await attempt(client("agent"), "SELECT * FROM customers")).toBe("42501");
    expect(await attempt(client("agent"), "SELECT id, name FROM customers")).toBe("allowed");
    await pulumi.expectQuiet();
  });

  it("change as declared, and nothing else moves", async () => {
    const before = credentials;
    const { reader, owning, ...rest } = everything.logins;
    await up({
      ...everything,
      groups: {
        ...everything.groups,
        support: {
          includes: ["monitor"],
          grants: [{ table: "customers", columns: ["email"], privileges: ["SELECT"] }],
        },
      },
      logins: {
        ...rest,
        app: { roles: ["readonly"], statementTimeout: "1h", rotation: everything.logins.app.rotation },
        deploy: { roles: ["readwrite"] },
        saver: { roles: ["backup"], validUntil: "2020-01-01T00:00:00Z" },
        fresh: { roles: ["owner"] },
      },
    });
    for (const login of Object.keys(rest)) expect(credentials[login]).toEqual(before[login]);
    const app = ["statement_timeout", "lock_timeout", "search_path", "default_transaction_read_only"];
    expect(await starts("app", ...app)).toEqual(["1h", "0", '"$user", public', "on"]);
    expect(await role("app")).toMatchObject({ rolconnlimit: -1 });
    expect(await attempt(client("app"), "BEGIN READ WRITE; DELETE FROM earlier")).toBe("42501");
    expect(await starts("deploy", "role", "pgaudit.log")).toEqual(["none", "none"]);
    expect(await attempt(client("deploy"), "CREATE TABLE no ()")).toBe("42501");
    expect(await attempt(client("agent"), "SELECT email FROM customers")).toBe("allowed");
    expect(await attempt(client("agent"), "SELECT name FROM customers")).toBe("42501");
    expect(await attempt(client("saver"), "SELECT 1")).toBe("28P01");
    expect(await attempt(client("fresh"), "ALTER TABLE by_owning ADD COLUMN more int")).toBe("allowed");
    for (const [login, { username, password }] of Object.entries({ reader: before.reader!, owning: before.owning! }))
      expect([login, await attempt(server.client(username, password), "SELECT 1")]).toEqual([login, "28P01"]);
    await pulumi.expectQuiet();
    expect(await orphans(server)).toEqual([]);
  });

  it("lose a login that owns things, and leave them to the administrator", async () => {
    await query(
      client("fresh"),
      `SET ROLE NONE;
       CREATE TABLE sales.own (id bigserial); CREATE FUNCTION sales.own() RETURNS int LANGUAGE sql AS 'SELECT 1';
       GRANT SELECT ON sales.own TO app_loader;
       CREATE SCHEMA own; CREATE TABLE own.inner ();
       SELECT lo_create(815);
       ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app_auditor`,
    );
    const { reader, owning, ...rest } = everything.logins;
    const { lead, ...groups } = everything.groups;
    const { head, ...logins } = rest;
    await up({ ...everything, groups, logins });
    expect(await traces(server, "^(fresh|reader|owning|head|app_lead)$")).toEqual([]);
    const owners = await server.asPostgres(
      `SELECT DISTINCT pg_get_userbyid(owner) FROM (
         SELECT relowner FROM pg_class WHERE relname IN ('own', 'inner', 'own_id_seq')
         UNION ALL SELECT proowner FROM pg_proc WHERE proname = 'own' UNION ALL SELECT nspowner FROM pg_namespace WHERE nspname = 'own'
         UNION ALL SELECT lomowner FROM pg_largeobject_metadata WHERE oid = 815) AS owned (owner)`,
      "app",
    );
    expect(owners).toBe("holdfast");
    // They are the administrator's now like any others, and a refresh finds that the groups do not reach them yet.
    await pulumi.up("--refresh");
    expect(await attempt(client("app"), "SELECT * FROM sales.own")).toBe("allowed");
    expect(await orphans(server)).toEqual([]);
    await pulumi.expectQuiet();
  });

  it("lose a schema and a table", async () => {
    const { reader, owning, head, ...logins } = everything.logins;
    const { lead, loader, ...groups } = everything.groups;
    await server.asPostgres("DROP TABLE sales.inbox; DROP TABLE customers", "app");
    await up({ groups, logins });
    const left = await server.asPostgres(
      `SELECT relname, privilege_type, grantee::regrole FROM pg_class, aclexplode(relacl) WHERE relnamespace = 'sales'::regnamespace
         AND grantee::regrole::text ~ '^app_' AND grantee <> relowner
       UNION ALL SELECT nspname, privilege_type, grantee::regrole FROM pg_namespace, aclexplode(nspacl)
       WHERE nspname = 'sales' AND grantee::regrole::text ~ '^app_'
       UNION ALL SELECT defaclobjtype::text, '', defaclrole::regrole FROM pg_default_acl WHERE defaclnamespace = 'sales'::regnamespace`,
      "app",
    );
    expect(left).toBe("");
    // Somebody dropped a table that a group's grants name: a refresh's to find, and nothing to fail on.
    await pulumi.up("--refresh");
    await pulumi.expectQuiet();
    expect(await orphans(server)).toEqual([]);
  });

  it("leave the data and nothing of theirs", async () => {
    await up(undefined);
    expect(await traces(server, everyRole)).toEqual([]);
    expect(await orphans(server)).toEqual([]);
    const owners = await server.asPostgres(
      "SELECT DISTINCT tableowner FROM pg_tables WHERE tablename ~ '^(earlier|by_|own|inner)'",
      "app",
    );
    expect(owners).toBe("holdfast");
    // What was taken from everybody stays taken: giving it back would open what was closed before the roles came, too.
    expect(
      await server.asPostgres(
        "SELECT defaclrole::regrole, defaclobjtype, defaclacl FROM pg_default_acl ORDER BY 2",
        "app",
      ),
    ).toBe("holdfast|T|{holdfast=U/holdfast}\nholdfast|f|{holdfast=X/holdfast}");
  });

  it("can come back", async () => {
    await up({ groups: everything.groups, logins: everything.logins });
    expect(await attempt(client("reader"), "SELECT * FROM by_deploy")).toBe("allowed");
    expect(await attempt(client("app"), "DELETE FROM by_deploy")).toBe("allowed");
    await pulumi.expectQuiet();
  });

  it("never sent a password, nor kept one in the clear", async () => {
    const log = await server.log();
    const state = pulumi.state();
    // The log does hold the statements.
    expect(log).toMatch(/ROLE "?app"? .*PASSWORD 'SCRAM-SHA-256\$/i);
    expect(everSeen.size).toBeGreaterThan(9);
    for (const password of [...everSeen, server.connection.password])
      expect([log.includes(password), state.includes(password)]).toEqual([false, false]);
  });

  it("need no server when the server ends too", async () => {
    await docker("kill", server.container);
    await pulumi.must("destroy", "--yes", "--skip-preview");
    const { deployment } = JSON.parse((await pulumi.must("stack", "export")).stdout);
    expect(deployment.resources ?? []).toEqual([]);
  });
});
