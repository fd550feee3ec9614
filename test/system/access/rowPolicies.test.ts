/**
 * `RowPolicies` through the real engine on real servers, tried by real logins: PostgreSQL 15 and 17, as a superuser and as an
 * administrator who is none and does not own the tables.
 *
 * It runs with the provider plugins that the toolchain finds, but nothing here goes by them. It does not prove that no row is seen
 * while policies change: that is one transaction, and a reader beside it is only a sample.
 */
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PoliciesDeclaration } from "../../../components/postgres/declaration.ts";
import { byDepth } from "../support/depth.ts";
import { Program } from "../support/program.ts";
import { type Administrator, type Server, startServer, type Version } from "../support/server.ts";
import { query } from "../support/stack.ts";

interface Outputs {
  missing: string[];
  declaration: PoliciesDeclaration;
}

const denied = "42501";

/** The logins' passwords too: they are nobody's. */
const logins = ["keeper", "anna", "ben"];

/** How one who is no superuser comes to act as the owner differs between the two versions. */
const servers = byDepth<[Version, Administrator]>(
  [[17, "plain"]],
  [
    [15, "plain"],
    [17, "superuser"],
  ],
);

describe.each(servers)("on PostgreSQL %i as a %s administrator", (version, administrator) => {
  const name = `rows-${version}-${administrator}`;
  let server: Server;
  let program: Program;

  const tenant = { tenantColumn: "user_id" };
  const tables: Record<string, unknown> = {
    orders: { policies: { tenant } },
    "shop.user": { policies: { tenant: { tenantColumn: "code" } } },
    letters: { policies: { tenant: { tenantColumn: "code" } } },
    later: { policies: { tenant } },
  };

  const changedOrders = {
    policies: {
      mine: { ...tenant, roles: ["anna", "ben"] },
      annas: { roles: ["anna"], for: "select", using: "note LIKE '%nobody%' -- those as well" },
      few: { restrictive: true, for: "insert", withCheck: "id < 100" },
    },
    force: false,
  };

  function declare(changed: Record<string, unknown> = {}): void {
    const all = Object.fromEntries(
      Object.entries({ ...tables, ...changed }).filter(([, table]) => table !== undefined),
    );
    program.write(
      `const rows = new holdfast.RowPolicies("rows", { connection: pulumi.secret(${JSON.stringify(server.connection)}),
         tables: ${JSON.stringify(all)} as never });
       export const missing = rows.missing;
       export const declaration = rows.declaration;`,
    );
  }

  const refused = async () => {
    const { code, all } = await program.pulumi(["up", "--yes", "--skip-preview"]);
    expect(code, all).not.toBe(0);
    return all;
  };

  /** What is tried in a transaction with this tenant set, and undone: rows, or PostgreSQL's error code. */
  async function as(login: string, tenant: string | undefined, sql: string): Promise<unknown> {
    const client = new pg.Client(server.client(login, login));
    await client.connect();
    try {
      await client.query("BEGIN");
      if (tenant !== undefined) await client.query("SELECT set_config('app.current_user_id', $1, true)", [tenant]);
      const { rows, command, rowCount } = await client.query(sql);
      await client.query("ROLLBACK");
      return command === "SELECT" ? rows.map((row) => Object.values(row)[0]) : rowCount;
    } catch (error) {
      return (error as pg.DatabaseError).code;
    } finally {
      await client.end();
    }
  }

  /** As PostgreSQL has it. */
  const onServer = async (table: string) => ({
    security: await query(
      server.admin,
      `SELECT relrowsecurity AS enabled, relforcerowsecurity AS forced FROM pg_class WHERE oid = '${table}'::regclass`,
    ),
    policies: await query(
      server.admin,
      `SELECT oid, polname, polcmd, pg_get_expr(polqual, polrelid) AS qual FROM pg_policy
       WHERE polrelid = '${table}'::regclass ORDER BY polname`,
    ),
  });

  beforeAll(async () => {
    server = await startServer({ name, version, administrator });
    program = await Program.start(name);
    await query(server.admin, logins.map((login) => `CREATE ROLE ${login} LOGIN PASSWORD '${login}'`).join(";"));
    await server.asPostgres(
      `CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, note text);
       INSERT INTO orders VALUES (1, 1, 'anna''s'), (2, 2, 'ben''s'), (3, NULL, 'nobody''s');
       CREATE SCHEMA shop;
       CREATE TABLE shop."user" (code varchar(3));
       INSERT INTO shop."user" VALUES ('abc');
       CREATE TABLE letters (code char(3));
       INSERT INTO letters VALUES ('a'), ('abc');
       CREATE VIEW everything AS SELECT note FROM orders;
       GRANT USAGE ON SCHEMA shop TO anna, ben, keeper;
       GRANT SELECT, INSERT, UPDATE, DELETE ON orders, shop."user", letters, everything TO anna, ben;
       ALTER TABLE orders OWNER TO keeper;
       ALTER TABLE shop."user" OWNER TO keeper;
       ALTER TABLE letters OWNER TO holdfast;
       ALTER VIEW everything OWNER TO keeper`,
      "app",
    );
    declare();
  });

  afterAll(async () => {
    await server.stop();
    program.dispose();
  });

  it("protects what exists and reports what does not", async () => {
    expect(await as("anna", "1", "SELECT id FROM orders ORDER BY 1")).toEqual(["1", "2", "3"]);
    const { all } = await program.must("up", "--yes", "--skip-preview");
    expect(all).toContain("no row security on public.later");
    const { missing, declaration } = await program.outputs<Outputs>();
    expect(missing).toEqual(["public.later"]);
    expect(Object.keys(declaration.tables).sort()).toEqual([
      "public.later",
      "public.letters",
      "public.orders",
      "shop.user",
    ]);
    expect(declaration).toMatchObject({
      database: "app",
      tenantSetting: "app.current_user_id",
      tables: { "public.orders": { force: true, policies: { tenant: { roles: ["public"], command: "ALL" } } } },
    });
  });

  it("is quiet, with a table missing", () => program.expectQuiet());

  it("leaves the administrator's memberships as they were", async () => {
    expect(
      await query(
        server.admin,
        "SELECT pg_get_userbyid(roleid) AS role FROM pg_auth_members WHERE member = 'holdfast'::regrole AND roleid = 'keeper'::regrole" +
          (version === 15 ? "" : " AND (set_option OR inherit_option)"),
      ),
    ).toEqual([]);
  });

  const cells: [who: string, tenant: string | undefined, sql: string, result: unknown][] = [
    ["anna", "1", "SELECT id FROM orders", ["1"]],
    ["ben", "2", "SELECT id FROM orders", ["2"]],
    ["anna", undefined, "SELECT id FROM orders", []],
    ["anna", "", "SELECT id FROM orders", []],
    ["anna", "3", "SELECT id FROM orders", []],
    ["anna", "not a number", "SELECT id FROM orders", "22P02"],
    ["anna", "1", "INSERT INTO orders VALUES (4, 1)", 1],
    ["anna", "1", "INSERT INTO orders VALUES (4, 2)", denied],
    ["anna", "1", "INSERT INTO orders VALUES (4, NULL)", denied],
    ["anna", undefined, "INSERT INTO orders VALUES (4, 1)", denied],
    ["anna", "1", "UPDATE orders SET note = 'x'", 1],
    ["anna", "1", "UPDATE orders SET note = 'x' WHERE id = 2", 0],
    ["anna", "1", "UPDATE orders SET user_id = 2", denied],
    ["anna", "1", "DELETE FROM orders", 1],
    ["anna", "1", "DELETE FROM orders WHERE id <> 1", 0],
    ["anna", undefined, "DELETE FROM orders", 0],
    // To whom it would have conflicted is not shown, and it is not overwritten.
    ["anna", "1", "INSERT INTO orders VALUES (2, 1) ON CONFLICT (id) DO UPDATE SET note = 'x'", denied],
    // The owner.
    ["keeper", undefined, "SELECT id FROM orders", []],
    ["keeper", "2", "SELECT id FROM orders", ["2"]],
    ["keeper", "2", "DELETE FROM orders", 1],
    // A view reads as its owner, whom the policies hold as well.
    ["anna", "1", "SELECT note FROM everything", ["anna's"]],
    // Longer than the column is another tenant, not one that is cut off.
    ["anna", "abc", 'SELECT code FROM shop."user"', ["abc"]],
    ["anna", "abcd", 'SELECT code FROM shop."user"', []],
    ["anna", "a", "SELECT code FROM letters", ["a  "]],
    ["anna", "abc", "SELECT code FROM letters", ["abc"]],
    ["anna", "abcd", "SELECT code FROM letters", []],
  ];
  it.each(cells)("%s as tenant %s: %s", async (who, tenant, sql, result) => {
    expect(await as(who, tenant, sql)).toEqual(result);
  });

  it("keeps the administrator's password out of the state in the clear", async () => {
    expect(program.state()).toContain("app.current_user_id");
    expect(program.state()).not.toContain(server.connection.password);
  });

  it("protects a missing table once it exists", async () => {
    await server.asPostgres(
      "CREATE TABLE later AS SELECT * FROM orders; GRANT SELECT ON later TO anna; ALTER TABLE later OWNER TO keeper",
      "app",
    );
    expect(await as("anna", "1", "SELECT id FROM later")).toHaveLength(3);
    expect((await program.up<Outputs>()).missing).toEqual([]);
    expect(await as("anna", "1", "SELECT id FROM later")).toEqual(["1"]);
    await program.expectQuiet();
  });

  it.each([
    ["a policy too many", "CREATE POLICY sneaky ON orders USING (true)"],
    ["a policy too few", "DROP POLICY tenant ON orders"],
    ["another policy of the same name", "ALTER POLICY tenant ON orders USING (true)"],
    ["a policy for somebody else", "ALTER POLICY tenant ON orders TO ben"],
    ["row security off", "ALTER TABLE orders DISABLE ROW LEVEL SECURITY"],
    ["an owner who is not held", "ALTER TABLE orders NO FORCE ROW LEVEL SECURITY"],
    [
      "a table made anew",
      `ALTER TABLE orders RENAME TO gone;
       CREATE TABLE orders AS SELECT * FROM gone; DROP TABLE gone CASCADE;
       CREATE VIEW everything AS SELECT note FROM orders; ALTER VIEW everything OWNER TO keeper;
       GRANT SELECT, INSERT, UPDATE, DELETE ON orders TO anna, ben; ALTER TABLE orders OWNER TO keeper`,
    ],
  ])("finds %s, and puts it right", async (_, sql) => {
    await server.asPostgres(sql, "app");
    await program.up("--refresh");
    expect(await onServer("orders")).toMatchObject({
      security: [{ enabled: true, forced: true }],
      policies: [{ polname: "tenant", polcmd: "*" }],
    });
    expect(await as("anna", "1", "SELECT id FROM orders")).toEqual(["1"]);
    expect(await as("keeper", undefined, "SELECT id FROM orders")).toEqual([]);
  });

  it("is quiet afterwards", () => program.expectQuiet());

  it("changes policies, showing no reader more in between", async () => {
    const reader = new pg.Client(server.client("ben", "ben"));
    await reader.connect();
    await reader.query("SELECT set_config('app.current_user_id', '2', false)");
    let reads = 0;
    const seen = new Set<string>();
    let changing = true;
    const reading = (async () => {
      for (; changing; reads++) {
        const { rows } = await reader.query<{ ids: string }>(
          "SELECT coalesce(string_agg(id::text, ','), '') AS ids FROM orders",
        );
        seen.add(rows[0]!.ids);
      }
    })();
    declare({ orders: changedOrders });
    try {
      await program.up();
    } finally {
      changing = false;
      await reading;
      await reader.end();
    }
    expect(reads).toBeGreaterThan(0);
    expect([...seen]).toEqual(["2"]);
    expect(await as("anna", "1", "SELECT id FROM orders ORDER BY 1")).toEqual(["1", "3"]);
    expect(await as("ben", "2", "SELECT id FROM orders ORDER BY 1")).toEqual(["2"]);
    expect(await as("anna", "1", "UPDATE orders SET note = 'x' WHERE id = 3")).toBe(0);
    expect(await as("anna", "1", "INSERT INTO orders VALUES (99, 1)")).toBe(1);
    expect(await as("anna", "1", "INSERT INTO orders VALUES (100, 1)")).toBe(denied);
    expect(await as("keeper", undefined, "SELECT id FROM orders ORDER BY 1")).toEqual(["1", "2", "3"]);
    await program.expectQuiet();
  });

  describe("leaves everything as it is", () => {
    const before = async () => [await onServer("orders"), await onServer("letters")];
    it.each<[string, Record<string, unknown>, string[]]>([
      [
        "for an expression that does not parse",
        {
          letters: { policies: {} },
          orders: { policies: { tenant: { using: "true) OR (false" }, other: { using: "a =" } } },
        },
        [
          "tables.orders.policies.tenant.using",
          'at or near "OR", at character 7',
          "tables.orders.policies.other.using",
        ],
      ],
      [
        "for a column that is not there",
        { orders: { policies: { tenant: { tenantColumn: "owner_id" } } } },
        ['public.orders has no column "owner_id"', "id, user_id, note"],
      ],
      [
        "for a column in an expression that is not there",
        { orders: { policies: { tenant: { using: "owner_id = 1" } } } },
        ["row security of public.orders", 'column "owner_id" does not exist'],
      ],
      [
        "for an expression of another type",
        { orders: { policies: { good: tenant, tenant: { using: "id" } } } },
        ["row security of public.orders", "boolean"],
      ],
      [
        "for a role that is not there",
        { orders: { policies: { tenant: { ...tenant, roles: ["nobody_here"] } } } },
        ["row security of public.orders", 'role "nobody_here" does not exist'],
      ],
      ["for a view", { everything: { policies: { tenant: { using: "true" } } } }, ["public.everything is not a table"]],
    ])("%s", async (_, changed, says) => {
      const was = await before();
      declare({ orders: changedOrders, ...changed });
      const all = await refused();
      for (const said of says) expect(all).toContain(said);
      expect(await before()).toEqual(was);
    });
  });

  it.runIf(administrator === "plain")("says whose table it may not touch", async () => {
    await server.asPostgres("CREATE TABLE foreign_to_us (id int)", "app");
    declare({ orders: changedOrders, foreign_to_us: { policies: {} } });
    expect(await refused()).toContain("postgres owns what is to be changed, and holdfast may not act as postgres");
    expect(await onServer("foreign_to_us")).toEqual({ security: [{ enabled: false, forced: false }], policies: [] });
  });

  it("waits for whoever keeps a table, and makes nobody else wait", async () => {
    const busy = new pg.Client(server.client("anna", "anna"));
    await busy.connect();
    await busy.query("BEGIN; SELECT FROM orders");
    declare();
    let ended = false;
    const changed = program.pulumi(["up", "--yes", "--skip-preview"]).finally(() => {
      ended = true;
    });
    while (!ended && !(await server.log()).includes("due to lock timeout")) await delay(200);
    expect(ended).toBe(false);
    // Were it to wait in the queue, this would wait behind it until `busy` ends.
    expect(await as("ben", "2", "SELECT id FROM orders ORDER BY 1")).toEqual(["2"]);
    await busy.query("ROLLBACK");
    await busy.end();
    const { code, all } = await changed;
    expect(code, all).toBe(0);
    expect(await as("anna", "1", "SELECT id FROM orders ORDER BY 1")).toEqual(["1"]);
    expect((await onServer("orders")).policies).toMatchObject([{ polname: "tenant" }]);
  });

  it("closes a table that is taken out", async () => {
    await server.asPostgres("CREATE POLICY others ON letters FOR SELECT USING (code = 'a')", "app");
    declare({ letters: undefined, later: undefined });
    await program.up();
    expect(await onServer("later")).toEqual({ security: [{ enabled: true, forced: true }], policies: [] });
    expect(await as("anna", "1", "SELECT id FROM later")).toEqual([]);
    // What somebody else made is not ours to take.
    expect((await onServer("letters")).policies).toMatchObject([{ polname: "others" }]);
    await program.expectQuiet();
  });

  it("closes all when it is removed, also what is gone already", async () => {
    await server.asPostgres('DROP TABLE shop."user"', "app");
    program.write("");
    await program.up();
    expect(await onServer("orders")).toEqual({ security: [{ enabled: true, forced: true }], policies: [] });
    expect(await as("anna", "1", "SELECT id FROM orders")).toEqual([]);
  });
});
