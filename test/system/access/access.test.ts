/**
 * `npm run access` on a real server whose roles and row policies the real engine made: nothing to tell as long as nobody changes
 * anything by hand, and exactly what somebody changed when somebody does. The administrator is no superuser.
 *
 * That PostgreSQL decides by what it answers to `has_table_privilege` is taken for granted; logins that try are elsewhere.
 */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../../components/postgres/effective.ts";
import { Program } from "../support/program.ts";
import { type Server, startServer } from "../support/server.ts";
import { query, type Run, root, run } from "../support/stack.ts";

let server: Server;
let program: Program;

const roles = {
  groups: {
    support: { grants: [{ table: "customers", columns: ["id", "name"], privileges: ["SELECT"] }] },
    analyst: { includes: ["readonly"], grants: [{ table: "later", privileges: ["SELECT"] }] },
  },
  logins: {
    app: { roles: ["readwrite"] },
    reader: { roles: ["readonly"] },
    deploy: { roles: ["migrator"] },
    maker: { roles: ["owner"] },
    watcher: { roles: ["monitor", "auditor"] },
    dump: { roles: ["backup"] },
    helpdesk: { roles: ["support"], rotation: { every: "30d", overlap: "1d" } },
    agent: { roles: ["support", "readonly"] },
  },
};

const text = (connection: object) => `
const connection = pulumi.secret(${JSON.stringify(connection)});
const roles = new holdfast.DatabaseRoles("roles", { connection, ${JSON.stringify(roles).slice(1, -1)} } as never);
const rows = new holdfast.RowPolicies("rows", {
  connection,
  tables: { orders: { policies: { tenant: { tenantColumn: "user_id" }, office: { roles: [roles.groups.apply((names) => names.support!)], for: "select", using: "id > 0" } } } },
});
export { connection };
export const access = { roles: [roles.declaration], policies: [rows.declaration] };
export const credentials = roles.credentials;
`;

/** The verb, on the program's stack. */
function access(...args: string[]): Promise<Run> {
  const stack = ["--stack", "organization/access/dev"];
  return run(process.execPath, [join(root, "toolchain/run.js"), "access", ...stack, ...args], { env: program.env });
}

const shown = ({ role, object, privilege, declared }: Cell) => `${declared ? "-" : "+"} ${role} ${privilege} ${object}`;

/** What is not as declared, as the cells say. */
async function differences(): Promise<string[]> {
  const { code, stdout, all } = await access("--json");
  expect([0, 1], all).toContain(code);
  const cells = JSON.parse(stdout) as Cell[];
  const differing = cells.filter(({ declared, actual }) => declared !== actual);
  expect(code, differing.map(shown).join("\n")).toBe(differing.length === 0 ? 0 : 1);
  return differing.map(shown).sort();
}

interface Outputs {
  credentials: Record<string, { username: string; password: string }>;
}

/** What the report says to do. */
async function heal(): Promise<void> {
  await program.must("refresh", "--yes", "--skip-preview");
  await program.up();
}

const admin = (sql: string) => query(server.admin, sql);

beforeAll(async () => {
  server = await startServer({ name: "access", version: 17, administrator: "plain" });
  await admin(
    `CREATE TABLE customers (id int PRIMARY KEY, name text, card text);
     CREATE TABLE orders (id bigserial PRIMARY KEY, user_id int);
     CREATE VIEW names AS SELECT name FROM customers;
     CREATE FUNCTION earlier() RETURNS int LANGUAGE sql AS 'SELECT 1';
     CREATE SCHEMA hidden; CREATE TABLE hidden.secret ()`,
  );
  program = await Program.start("access");
  program.write(text(server.connection));
  await program.up();
});

afterAll(async () => {
  await server?.stop();
  program?.dispose();
});

describe("after up", () => {
  it("there is no difference", async () => {
    expect(await differences()).toEqual([]);
  });

  it("the cells have these fields and no others, and are the ones that are true", async () => {
    const cells = JSON.parse((await access("--json")).stdout) as Cell[];
    expect(cells.length).toBeGreaterThan(200);
    for (const cell of cells) {
      expect(Object.keys(cell)).toEqual(["role", "object", "privilege", "declared", "actual"]);
      expect(cell.declared && cell.actual).toBe(true);
    }
    const rights = cells.map(({ role, privilege, object }) => `${role} ${privilege} ${object}`);
    expect(rights).toEqual(
      expect.arrayContaining([
        "app DELETE table public.orders",
        "agent SELECT column public.customers.name",
        "dump SELECT table hidden.secret",
        "helpdesk_2 SELECT column public.customers.id",
        "reader EXECUTE function public.earlier()",
        "watcher MEMBER role pg_monitor",
        "PUBLIC ROW SECURITY policies of public.orders",
      ]),
    );
    expect(rights.filter((right) => /^PUBLIC /.test(right) && !right.includes(" policies of "))).toEqual([]);
    expect(rights).not.toContain("helpdesk SELECT table public.customers");
  });

  it("a table, and a document, say so", async () => {
    const table = await access();
    expect(table.code, table.all).toBe(0);
    expect(table.stdout).toContain("Differences: none");
    expect(table.stdout).toMatch(
      /^ {2}table public\.customers,\n {2}table public\.orders\n {4}SELECT {5,}agent, app_analyst/m,
    );
    expect(table.stdout).toContain("Declared for tables that do not exist yet: public.later in database app");
    const document = await access("--markdown");
    expect(document.code, document.all).toBe(0);
    for (const part of ["# Who may do what", "PostgreSQL 17", "No difference", "## Roles", "## Matrix"])
      expect(document.stdout).toContain(part);
    expect(document.stdout).toContain("| app | login | LOGIN | app\\_readwrite |");
    for (const { stdout } of [table, document]) expect(stdout).not.toContain(server.connection.password);
  });

  it("a part of it, and what is not there either", async () => {
    const { stdout } = await access("--json", "--all", "--role", "reader", "--object", "table public.orders");
    const cells = JSON.parse(stdout) as Cell[];
    expect(cells.map(({ privilege, actual }) => [privilege, actual])).toEqual([
      ["SELECT", true],
      ...["INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN"].map((name) => [name, false]),
    ]);
  });
});

/** Who has what a group is given. */
const members = {
  readonly: [
    ...["analyst", "migrator", "owner", "readonly", "readwrite"].map((key) => `app_${key}`),
    ...["app", "agent", "deploy", "maker", "reader"],
  ],
  owner: ["app_migrator", "app_owner", "deploy", "maker"],
};
const everybody = [
  ...["analyst", "auditor", "backup", "migrator", "monitor", "owner", "readonly", "readwrite", "support"].map(
    (key) => `app_${key}`,
  ),
  ...["PUBLIC", "helpdesk_2", ...Object.keys(roles.logins)],
];

describe("what somebody changes by hand", () => {
  it.each<[what: string, sql: string, expected: string[], undo: string]>([
    [
      "a right given to a login",
      "GRANT TRUNCATE ON orders TO app",
      ["+ app TRUNCATE table public.orders"],
      "REVOKE TRUNCATE ON orders FROM app",
    ],
    [
      "a right given on a column",
      "GRANT SELECT (card) ON customers TO helpdesk",
      ["+ helpdesk SELECT column public.customers.card"],
      "REVOKE SELECT (card) ON customers FROM helpdesk",
    ],
    [
      "what may be passed on",
      `GRANT SELECT ON orders TO app_readonly WITH GRANT OPTION; GRANT SELECT (id) ON customers TO app_support WITH GRANT OPTION;
       GRANT app_readonly TO reader WITH ADMIN OPTION`,
      [
        "+ app_readonly SELECT WITH GRANT OPTION table public.orders",
        "+ app_support SELECT WITH GRANT OPTION column public.customers.id",
        "+ reader MEMBER WITH ADMIN OPTION role app_readonly",
      ],
      `REVOKE GRANT OPTION FOR SELECT ON orders FROM app_readonly; REVOKE ADMIN OPTION FOR app_readonly FROM reader;
       REVOKE GRANT OPTION FOR SELECT (id) ON customers FROM app_support`,
    ],
    [
      "a right taken from a group",
      "REVOKE SELECT ON names FROM app_readonly",
      members.readonly.map((role) => `- ${role} SELECT view public.names`),
      "GRANT SELECT ON names TO app_readonly",
    ],
    [
      "a role with rights that nobody declared",
      "CREATE ROLE mallory LOGIN CREATEDB; GRANT USAGE ON SCHEMA hidden TO mallory; GRANT app_readonly TO mallory",
      [
        ...[
          "LOGIN server",
          "CREATEDB server",
          "MEMBER role app_readonly",
          "CONNECT database app",
          "USAGE schema hidden",
        ],
        ...[
          "USAGE schema public",
          "SELECT table public.customers",
          "SELECT table public.orders",
          "SELECT view public.names",
        ],
        ...["SELECT sequence public.orders_id_seq", "EXECUTE function public.earlier()"],
        ...["SELECT column public.customers.id", "SELECT column public.customers.name"],
      ].map((right) => `+ mallory ${right}`),
      "REVOKE USAGE ON SCHEMA hidden FROM mallory; DROP ROLE mallory",
    ],
    ["an attribute of a login", "ALTER ROLE app CREATEDB", ["+ app CREATEDB server"], "ALTER ROLE app NOCREATEDB"],
    [
      "a group given to a login",
      "GRANT app_owner TO watcher",
      [
        ...["owner", "readonly", "readwrite"].map((key) => `MEMBER role app_${key}`),
        ...["CREATE database app", "TEMPORARY database app", "CREATE schema public", "USAGE schema public"],
        ...["table public.customers", "table public.orders", "view public.names"].flatMap((table) =>
          ["SELECT", "INSERT", "UPDATE", "DELETE"].map((privilege) => `${privilege} ${table}`),
        ),
        ...["id", "name"].flatMap((column) =>
          ["SELECT", "INSERT", "UPDATE"].map((privilege) => `${privilege} column public.customers.${column}`),
        ),
        ...["SELECT", "USAGE"].map((privilege) => `${privilege} sequence public.orders_id_seq`),
        "EXECUTE function public.earlier()",
      ].map((right) => `+ watcher ${right}`),
      "REVOKE app_owner FROM watcher",
    ],
    [
      "a policy less",
      "DROP POLICY office ON orders",
      ["- app_support POLICY office FOR SELECT USING (id > 0) policies of public.orders"],
      "CREATE POLICY office ON orders FOR SELECT TO app_support USING (id > 0)",
    ],
    [
      "a policy more",
      "CREATE POLICY door ON orders TO reader USING (true)",
      ["+ reader POLICY door FOR ALL USING true policies of public.orders"],
      "DROP POLICY door ON orders",
    ],
    [
      "row security turned off",
      "ALTER TABLE orders DISABLE ROW LEVEL SECURITY",
      ["- PUBLIC ROW SECURITY policies of public.orders"],
      "ALTER TABLE orders ENABLE ROW LEVEL SECURITY",
    ],
    [
      "a right given to everybody",
      "GRANT TRUNCATE ON hidden.secret TO PUBLIC",
      everybody.map((role) => `+ ${role} TRUNCATE table hidden.secret`),
      "REVOKE TRUNCATE ON hidden.secret FROM PUBLIC",
    ],
    [
      "rights on what is created later",
      "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader",
      ["+ reader SELECT new tables of holdfast in public"],
      "ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM reader",
    ],
  ])("%s", async (_, sql, expected, undo) => {
    await admin(sql);
    try {
      expect(await differences()).toEqual([...expected].sort());
    } finally {
      await admin(undo);
    }
  });

  it("leaves nothing when it is undone", async () => {
    expect(await differences()).toEqual([]);
  });

  it("rows that a policy permits, and `up` puts it back", async () => {
    await admin("ALTER POLICY tenant ON orders USING (true)");
    const found = await differences();
    expect(found).toEqual([
      "+ PUBLIC POLICY tenant FOR ALL USING true policies of public.orders",
      expect.stringMatching(
        /^- PUBLIC POLICY tenant FOR ALL USING \(user_id = .*current_setting.* policies of public.orders$/,
      ),
    ]);
    await heal();
    expect(await differences()).toEqual([]);
  });
});

describe("what is created later", () => {
  it("by the owner's logins is as declared", async () => {
    const { credentials } = await program.outputs<Outputs>();
    const { username, password } = credentials.deploy!;
    await query(
      server.client(username, password),
      `CREATE TABLE later (id bigserial, note text); CREATE VIEW notes AS SELECT note FROM later;
       CREATE FUNCTION loud(text) RETURNS text LANGUAGE sql AS 'SELECT upper($1)'; CREATE SCHEMA own; CREATE TABLE own.t ()`,
    );
    expect(await differences()).toEqual([]);
  });

  it("by the administrator lacks what the groups have, and the report says what gives it to them", async () => {
    await admin("CREATE TABLE imported (id int)");
    const rows = ["SELECT", "INSERT", "UPDATE", "DELETE"];
    const found = await differences();
    expect(found).toEqual(
      [
        ...members.readonly.map((role) => [role, "SELECT"]),
        ...["app_readwrite", "app", ...members.owner].flatMap((role) => rows.slice(1).map((row) => [role, row])),
      ]
        .map(([role, privilege]) => `- ${role} ${privilege} table public.imported`)
        .sort(),
    );
    const { code, stdout } = await access();
    expect(code).toBe(1);
    expect(stdout).toMatch(/Differences: \d+ .*\n\n {2}table public\.imported\n.*-SELECT/);
    expect(stdout).toContain("npm run up -- --stack organization/access/dev --refresh");
    await heal();
    expect(await differences()).toEqual([]);
  });
});

describe("without an answer", () => {
  it("the exit code is another one", async () => {
    const unknown = await access("--role", "nobody");
    expect(unknown.code, unknown.all).toBe(2);
    expect(unknown.stderr).toContain('--role: "nobody" has no right and is not declared; there are: agent, app,');
    await server.stop();
    const gone = await access("--json");
    expect(gone.code, gone.all).toBe(2);
    expect(gone.stdout).toBe("");
    expect(gone.stderr).toMatch(/^holdfast: Reading who may do what: .*ECONNREFUSED/m);
    expect(gone.all).not.toContain(server.connection.password);
  });
});
