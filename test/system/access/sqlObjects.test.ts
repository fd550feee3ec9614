/**
 * SQL objects on real servers of both versions, as an administrator without SUPERUSER and as a superuser; through the engine once.
 * Row policies have a file of their own. The provider that runs beside them here is the stand-in: same statements, same locks.
 */
import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actingAs, inTransaction } from "../../../components/access/operations/client.ts";
import { type SqlObjectInputs, sqlObject } from "../../../components/access/operations/sqlObject.ts";
import { grantKind } from "../../../toolchain/plugins/postgresql/grant.ts";
import { Server as Provider } from "../../../toolchain/plugins/postgresql/server.ts";
import { byDepth } from "../support/depth.ts";
import { Program } from "../support/program.ts";
import { type Administrator, type Server, startServer, type Version } from "../support/server.ts";
import { query } from "../support/stack.ts";

type State = Awaited<ReturnType<typeof sqlObject.create>>["outs"];

const denied = "42501";
const wrongPassword = "28P01";
const password = "only-for-this-test";

const servers = byDepth<{ version: Version; administrator: Administrator }>(
  [
    { version: 15, administrator: "plain" },
    { version: 17, administrator: "plain" },
  ],
  [{ version: 17, administrator: "superuser" }],
);

describe.each(servers)("on PostgreSQL $version with a $administrator administrator", ({ version, administrator }) => {
  let server: Server;

  const make = async (kind: SqlObjectInputs["kind"], spec: unknown): Promise<State> =>
    (await sqlObject.create({ connection: server.connection, database: "app", kind, spec })).outs;
  const refreshed = async (state: State) => (await sqlObject.read("id", state)).props as State;
  const change = async (state: State, spec: unknown) => (await sqlObject.update("id", state, { ...state, spec })).outs;
  const wants = async (state: State) => (await sqlObject.diff("id", state, state)).changes;
  /** A refresh finds a difference, the `up` after it puts it right, and then all is quiet. */
  const mended = async (state: State): Promise<void> => {
    const drifted = await refreshed(state);
    expect(await wants(drifted)).toBe(true);
    const after = await change(drifted, state.spec);
    expect(after.applied).toEqual(state.applied);
    expect(await wants(await refreshed(after))).toBe(false);
  };

  /** `allowed`, or PostgreSQL's error code. */
  const attempt = async (sql: string): Promise<string> => {
    try {
      await query(server.client("helper", password), sql);
      return "allowed";
    } catch (error) {
      return (error as pg.DatabaseError).code ?? String(error);
    }
  };

  /** Who is in `maker`, how, and by whom. */
  const memberships = () =>
    server.asPostgres(
      `SELECT to_jsonb(m) - 'oid' FROM pg_auth_members m WHERE roleid IN ('maker'::regrole, 'other'::regrole)
       ORDER BY roleid, grantor`,
    );

  beforeAll(async () => {
    server = await startServer({ name: `sql-${version}-${administrator}`, version, administrator });
    await server.asPostgres("REVOKE ALL ON DATABASE app FROM PUBLIC");
  });

  afterAll(() => server?.stop());

  beforeEach(async () => {
    // The roles are made by the administrator, as a program makes them; the objects are their own.
    await query(
      server.admin,
      `CREATE ROLE maker; CREATE ROLE other; CREATE ROLE support;
       CREATE ROLE helper LOGIN PASSWORD '${password}' IN ROLE support`,
    );
    await server.asPostgres(
      `CREATE SCHEMA made AUTHORIZATION maker; SET ROLE maker;
       CREATE TABLE made.customers (id int, name text, email text);
       CREATE VIEW made.names AS SELECT name FROM made.customers;
       CREATE FUNCTION made.shout(text) RETURNS text LANGUAGE sql AS 'SELECT upper($1)';
       CREATE FUNCTION made.shout(VARIADIC int[]) RETURNS int LANGUAGE sql AS 'SELECT $1[1]';
       CREATE PROCEDURE made.nothing(INOUT a int) LANGUAGE sql AS 'SELECT a';
       CREATE AGGREGATE made.total(int) (SFUNC = int4pl, STYPE = int)`,
      "app",
    );
  });

  afterEach(() =>
    server.asPostgres(
      "DROP OWNED BY maker, other, support, helper CASCADE; DROP ROLE maker, other, support, helper",
      "app",
    ),
  );

  describe("a role's settings", () => {
    const spec = {
      role: "helper",
      settings: { lock_timeout: "5s", default_transaction_read_only: "on", "pgaudit.log": "ddl, write" },
      validUntil: "2040-01-01T00:00:00+02:00",
    };
    const allow = () => server.asPostgres("GRANT CONNECT ON DATABASE app TO helper", "app");

    it("are what its sessions start with, and nobody else's are touched", async () => {
      await allow();
      await query(server.admin, "ALTER ROLE helper SET work_mem = '5MB'");
      const state = await make("roleSettings", spec);
      expect(state.applied).toEqual({
        settings: ["default_transaction_read_only=on", "lock_timeout=5s", "pgaudit.log=ddl, write"],
        validUntil: "2039-12-31T22:00:00.000Z",
      });
      const [session] = await query(
        server.client("helper", password),
        `SELECT current_setting('lock_timeout') AS a, current_setting('transaction_read_only') AS b,
           current_setting('pgaudit.log') AS c, current_setting('work_mem') AS d`,
      );
      expect(session).toEqual({ a: "5s", b: "on", c: "ddl, write", d: "5MB" });
      // Neither somebody's own setting nor the administrator's clock is a difference.
      await query(
        server.admin,
        "ALTER ROLE helper SET work_mem = '6MB'; ALTER ROLE CURRENT_USER SET timezone = 'Asia/Tokyo'",
      );
      expect(await wants(await refreshed(state))).toBe(false);

      const less = await change(state, { ...spec, settings: { lock_timeout: "6s" }, validUntil: null });
      expect(less.applied).toEqual({ settings: ["lock_timeout=6s"], validUntil: "infinity" });
      const config = "SELECT array_to_string(rolconfig, ' ') AS config FROM pg_roles WHERE rolname = 'helper'";
      expect(await query(server.admin, config)).toEqual([{ config: "work_mem=6MB lock_timeout=6s" }]);
      await sqlObject.delete("id", less);
      expect(await query(server.admin, config)).toEqual([{ config: "work_mem=6MB" }]);
    });

    it("end a password, and do not bring it back when they go", async () => {
      await allow();
      expect(await attempt("SELECT 1")).toBe("allowed");
      const state = await make("roleSettings", { ...spec, validUntil: "2020-01-01T00:00:00Z" });
      expect(await attempt("SELECT 1")).toBe(wrongPassword);
      await sqlObject.delete("id", state);
      expect(await attempt("SELECT 1")).toBe(wrongPassword);
    });

    it.each([
      "ALTER ROLE helper SET lock_timeout = '1s'",
      "ALTER ROLE helper RESET ALL",
      "ALTER ROLE helper VALID UNTIL 'infinity'",
    ])("are put right after %s", async (drift) => {
      const state = await make("roleSettings", spec);
      await server.asPostgres(drift);
      await mended(state);
    });

    it("wait for a role that is not there", async () => {
      const state = await make("roleSettings", { ...spec, role: "later" });
      expect(state.applied).toEqual({ missing: ["later"] });
      expect(await wants(state)).toBe(false);
      await query(server.admin, "CREATE ROLE later");
      expect(await wants(state)).toBe(true);
      const found = await change(state, state.spec);
      expect(found.applied.settings).toHaveLength(3);
      await query(server.admin, "DROP ROLE later");
      expect((await refreshed(found)).actual).toEqual({ missing: ["later"] });
      await sqlObject.delete("id", found);
    });

    it("are refused for a list of names, and say what else to do", async () => {
      await expect(make("roleSettings", { ...spec, settings: { search_path: "a, b" } })).rejects.toThrow(
        /^Setting the settings of role helper: "search_path" cannot be set here\..*searchPaths/,
      );
    });

    it.runIf(administrator === "plain")("say what a superuser has to do for a superuser's setting", async () => {
      const settings = { ...spec.settings, session_replication_role: "replica" };
      await expect(make("roleSettings", { ...spec, settings })).rejects.toThrow(
        /permission denied to set parameter "session_replication_role".*GRANT SET ON PARAMETER/,
      );
    });
  });

  describe("rights on tables", () => {
    const columns = { table: "made.customers", columns: ["id", "name"], privileges: ["SELECT"] };
    const spec = {
      grantee: "support",
      grants: [columns, { table: "made.names", privileges: ["SELECT"] }],
      connect: true,
    };
    const rights = [
      'CONNECT ON DATABASE "app"',
      'SELECT ("id") ON TABLE "made"."customers"',
      'SELECT ("name") ON TABLE "made"."customers"',
      'SELECT ON TABLE "made"."names"',
      'USAGE ON SCHEMA "made"',
    ];

    it("are as declared for a login, and the administrator is in the owner's place only meanwhile", async () => {
      const before = await memberships();
      expect(await attempt("SELECT 1")).toBe(denied);
      const state = await make("tableGrants", spec);
      expect(state.applied).toEqual({ rights, missing: [] });
      expect(await memberships()).toBe(before);
      expect(await attempt("SELECT id, name FROM made.customers")).toBe("allowed");
      expect(await attempt("SELECT name FROM made.names")).toBe("allowed");
      for (const refused of [
        "SELECT email FROM made.customers",
        "DELETE FROM made.customers",
        "CREATE TABLE made.t ()",
      ])
        expect(await attempt(refused)).toBe(denied);
      expect(await wants(await refreshed(state))).toBe(false);

      const less = await change(state, { ...spec, grants: [{ ...columns, columns: ["id"] }], connect: false });
      expect(less.applied).toEqual({ rights: ['SELECT ("id") ON TABLE "made"."customers"'], missing: [] });
      expect(await attempt("SELECT 1")).toBe(denied);
      await sqlObject.delete("id", less);
      expect(await memberships()).toBe(before);
      // Nothing is left that would keep it.
      await query(server.admin, "DROP ROLE support");
      await sqlObject.delete("id", less);
      expect((await refreshed(less)).actual).toEqual({ rights: [], missing: ["support"] });
      await query(server.admin, "CREATE ROLE support");
    });

    it("come to tables and columns when those do", async () => {
      const more = [columns, { table: "made.later", privileges: ["SELECT", "INSERT"] }];
      const state = await make("tableGrants", { ...spec, grants: [...more, { ...columns, columns: ["phone"] }] });
      expect(state.applied.missing).toEqual(["made.customers.phone", "made.later"]);
      expect(await wants(state)).toBe(false);
      await server.asPostgres(
        "SET ROLE maker; CREATE TABLE made.later (); ALTER TABLE made.customers ADD phone text",
        "app",
      );
      expect(await attempt("SELECT FROM made.later")).toBe(denied);
      expect(await wants(state)).toBe(true);
      const found = await change(state, state.spec);
      expect(found.applied.missing).toEqual([]);
      expect(await attempt("SELECT FROM made.later")).toBe("allowed");
      expect(await attempt("SELECT phone FROM made.customers")).toBe("allowed");
    });

    it.each([
      "GRANT DELETE ON made.customers TO support",
      "GRANT SELECT ON made.customers TO support",
      "GRANT UPDATE (email) ON made.customers TO support",
      "GRANT CREATE ON SCHEMA made TO support",
      "GRANT SELECT ON made.names TO support WITH GRANT OPTION; SET ROLE support; GRANT SELECT ON made.names TO other",
      "REVOKE SELECT ON made.customers FROM support",
      "REVOKE CONNECT ON DATABASE app FROM support",
    ])("are put right after %s", async (drift) => {
      const state = await make("tableGrants", spec);
      await server.asPostgres(drift, "app");
      await mended(state);
    });

    it("are not taken for given when somebody else's remain", async () => {
      const state = await make("tableGrants", spec);
      await server.asPostgres(
        `GRANT DELETE ON made.customers TO other WITH GRANT OPTION; GRANT USAGE ON SCHEMA made TO other;
         SET ROLE other; GRANT DELETE ON made.customers TO support`,
        "app",
      );
      await expect(change(state, spec)).rejects.toThrow(
        /support still has DELETE ON TABLE "made"."customers": whoever granted that must revoke it/,
      );
    });

    it.runIf(administrator === "plain")("say whose table it is when that is a superuser's", async () => {
      await server.asPostgres("ALTER TABLE made.customers OWNER TO postgres", "app");
      await expect(make("tableGrants", spec)).rejects.toThrow(
        /postgres owns what is to be changed, and holdfast may not act as postgres/,
      );
    });

    it("leave the administrator in the owner's place as it was", async () => {
      const how = version === 15 ? "" : " WITH INHERIT FALSE, SET TRUE";
      await query(server.admin, `GRANT maker TO CURRENT_USER${how}`);
      const before = await memberships();
      const state = await make("tableGrants", spec);
      expect(await memberships()).toBe(before);
      await sqlObject.delete("id", state);
      expect(await memberships()).toBe(before);
      await query(server.admin, "REVOKE maker FROM CURRENT_USER");
    });
  });

  describe("acting as an owner", () => {
    it("is undone with the work that fails", async () => {
      const before = await memberships();
      const work = inTransaction(server.connection, "app", "Trying", (client) =>
        actingAs(client, ["maker", "pg_database_owner"], async () => {
          await client.query("ALTER TABLE made.customers ADD COLUMN extra int");
          await client.query("SELECT nothing");
        }),
      );
      await expect(work).rejects.toThrow(/^Trying: column "nothing" does not exist.*as holdfast\)$/);
      expect(await memberships()).toBe(before);
      expect(await query(server.admin, "SELECT FROM pg_attribute WHERE attname = 'extra'")).toEqual([]);
    });
  });

  describe("rights on functions", () => {
    // An extension's functions are its own: these are the superuser's, as extensions usually are.
    const spec = { schemas: ["made", "public"], owners: ["maker", "postgres"], grantee: "support" };

    it("are the group's instead of everybody's", async () => {
      await server.asPostgres(
        "GRANT CONNECT ON DATABASE app TO helper; GRANT USAGE ON SCHEMA made TO helper, other",
        "app",
      );
      await server.asPostgres("GRANT CONNECT ON DATABASE app TO other", "app");
      const before = await memberships();
      const calls = ["SELECT made.shout('a'), made.shout(1, 2)", "CALL made.nothing(1)", "SELECT made.total(1)"];
      const state = await make("schemaFunctions", spec);
      expect(state.applied).toEqual({ deviating: [] });
      expect(await memberships()).toBe(before);
      for (const call of calls) expect(await attempt(call)).toBe("allowed");
      await query(server.admin, "REVOKE support FROM helper");
      for (const call of calls) expect(await attempt(call)).toBe(denied);

      await query(server.admin, "GRANT support TO helper");
      await sqlObject.delete("id", state);
      for (const call of calls) expect(await attempt(call)).toBe(denied);
      expect(await memberships()).toBe(before);
    });

    it("do not touch an extension's", async () => {
      const acl = `SELECT proacl FROM pg_proc WHERE proname LIKE 'pg_stat_statements%' ORDER BY oid`;
      const before = await server.asPostgres(acl, "app");
      await make("schemaFunctions", spec);
      expect(await server.asPostgres(acl, "app")).toBe(before);
    });

    it("go over to another group, and come from schemas that are no longer named", async () => {
      const state = await make("schemaFunctions", spec);
      await change(state, { ...spec, grantee: "other" });
      const holders = `SELECT DISTINCT grantee::regrole FROM pg_proc, aclexplode(proacl)
        WHERE pronamespace = 'made'::regnamespace AND grantee <> proowner`;
      expect(await server.asPostgres(holders, "app")).toBe("other");
      const moved = await change({ ...state, spec: { ...spec, grantee: "other" } }, { ...spec, schemas: ["public"] });
      expect(await server.asPostgres(holders, "app")).toBe("");
      expect(moved.applied).toEqual({ deviating: [] });
    });

    it("show a function that somebody created since", async () => {
      const state = await make("schemaFunctions", spec);
      await server.asPostgres(
        `SET ROLE maker; CREATE FUNCTION made.late(made.names) RETURNS int LANGUAGE sql AS 'SELECT 1'`,
        "app",
      );
      expect((await refreshed(state)).actual).toEqual({ deviating: ["made.late(made.names)"] });
      await mended(state);
    });
  });

  it("20 at once, beside the provider's own grants, all arrive", async () => {
    const groups = Array.from({ length: 8 }, (_, i) => `crowd_${i}`);
    await query(server.admin, groups.map((group) => `CREATE ROLE ${group}`).join(";"));
    await server.asPostgres(
      `CREATE SCHEMA elsewhere AUTHORIZATION maker; SET ROLE maker;
       ${Array.from({ length: 5 }, (_, i) => `CREATE TABLE elsewhere.t${i} ()`).join(";")}`,
      "app",
    );
    const before = await memberships();
    const { host, port, username } = server.connection;
    const settings = { host, port, username, password: server.connection.password, superuser: false };
    const provider = grantKind(() => new Provider({ ...settings, sslmode: "require" }));
    let ended = false;
    /** Another component's, of the same owner: one after the other, over and over, as the provider does without trying again. */
    const beside = async (): Promise<number> => {
      let count = 0;
      for (; !ended; count++)
        for (const role of ["other", "public"]) {
          const wanted = { role, database: "app", schema: "elsewhere", objectType: "table", privileges: ["SELECT"] };
          const { state } = await provider.create({ ...wanted, withGrantOption: false });
          await provider.delete(state);
        }
      return count;
    };
    const grant = (grantee: string) => ({
      grantee,
      connect: true,
      grants: [
        { table: "made.customers", columns: ["id"], privileges: ["SELECT", "UPDATE"] },
        { table: "made.names", privileges: ["SELECT"] },
      ],
    });
    const provided = beside();
    try {
      const states = await Promise.all([
        ...groups.map((group) => make("tableGrants", grant(group))),
        // All of one role, whose settings are one row.
        ...["seqscan", "hashagg", "hashjoin", "indexscan", "material", "mergejoin", "nestloop", "sort"].map((method) =>
          make("roleSettings", { role: "helper", settings: { [`enable_${method}`]: "off" }, validUntil: null }),
        ),
        ...groups
          .slice(0, 4)
          .map((group) => make("schemaFunctions", { schemas: ["made"], owners: ["maker"], grantee: group })),
      ]);
      expect(states).toHaveLength(20);
      for (const state of states) expect(await wants(await refreshed(state))).toBe(false);
      await Promise.all(states.map((state) => sqlObject.delete("id", state)));
    } finally {
      ended = true;
      expect(await provided).toBeGreaterThan(0);
    }
    expect(await memberships()).toBe(before);
    // Nothing of theirs is left that would keep them.
    await query(server.admin, `DROP ROLE ${groups.join(", ")}`);
    // Not even one that was tried again. Without taking turns there are.
    expect((await server.log()).match(/.*(deadlock detected|concurrently updated).*/g)).toBeNull();
  });
});

describe("through the engine", () => {
  let server: Server;
  let program: Program;

  const spec = `{ role: "helper", settings: { lock_timeout: "5s" }, validUntil: null }`;
  const object = (database: string, text: string) => `
import { Operation } from "../../../components/core/operation.ts";
const object = new Operation("sqlObject", "object", {
  connection: pulumi.secret(${JSON.stringify(server.connection)}),
  database: "${database}", kind: "roleSettings", spec: ${text},
}, {}, ["applied"]);
export const applied = object.output("applied");`;
  const setting =
    "SELECT array_to_string(rolconfig, ' ') AS config, rolvaliduntil::text AS until FROM pg_roles WHERE rolname = 'helper'";
  const current = () => query(server.admin, setting);

  beforeAll(async () => {
    server = await startServer({ name: "sql-engine", version: 17, administrator: "plain" });
    program = await Program.start("sql-objects");
    await query(server.admin, "CREATE ROLE helper VALID UNTIL '2020-01-01'");
    await query(server.admin, "CREATE DATABASE second");
  });

  afterAll(async () => {
    program?.dispose();
    await server?.stop();
  });

  it("is applied, quiet, and tells what it found", async () => {
    program.write(object("app", spec));
    const { applied } = await program.up<{ applied: unknown }>();
    expect(applied).toEqual({ settings: ["lock_timeout=5s"], validUntil: "infinity" });
    expect(await current()).toEqual([{ config: "lock_timeout=5s", until: "infinity" }]);
    await program.expectQuiet();
  });

  it("has no password in the state in the clear, also after a refresh", () => {
    expect(program.state()).toContain("lock_timeout");
    expect(program.state()).not.toContain(server.connection.password);
  });

  it("shows drift in a refresh, which the next up puts right", async () => {
    await query(server.admin, "ALTER ROLE helper SET lock_timeout = '1s'");
    const refresh = await program.pulumi(["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
    expect(refresh.code, refresh.all).not.toBe(0);
    await program.up();
    expect(await current()).toEqual([{ config: "lock_timeout=5s", until: "infinity" }]);
    await program.expectQuiet();
  });

  it("survives a move to another database, and is gone with that", async () => {
    program.write(object("second", spec));
    await program.up();
    expect(await current()).toEqual([{ config: "lock_timeout=5s", until: "infinity" }]);
    await query(server.admin, "DROP DATABASE second");
    await program.must("refresh", "--yes", "--skip-preview");
    program.write("");
    await program.up();
    expect(program.state()).not.toContain("sqlObject");
  });

  it("is removed with the program's", async () => {
    program.write(object("app", spec));
    await program.up();
    await program.must("destroy", "--yes", "--skip-preview");
    expect(await current()).toEqual([{ config: null, until: "infinity" }]);
  });
});
