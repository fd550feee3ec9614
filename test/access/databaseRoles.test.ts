/**
 * The component's children under Pulumi's mocks: which, with what, and in what order. Whether PostgreSQL then lets each login do
 * what it should is for `test/system/access/roles.test.ts`.
 */
import * as pulumi from "@pulumi/pulumi";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DatabaseRolesArgs } from "../../components/access/args.ts";
import { DatabaseRoles } from "../../components/access/databaseRoles.ts";
import type { ClientCertificate, LoginServer } from "../../components/access/loginServer.ts";
import { InvalidArguments } from "../../components/core/problems.ts";
import type { HbaRule } from "../../components/postgres/hba.ts";
import { scramVerifier } from "../../components/postgres/scram.ts";

interface Child {
  type: string;
  inputs: Record<string, unknown>;
}

const salt = Buffer.alloc(16, 7).toString("base64");
const password = "p".repeat(32);
/** What each `rotation` operation finds. */
let rotationState: Record<string, unknown>;
/** Tables that no `tableGrants` finds. */
let missing: string[];
let children: Map<string, Child>;
let options: Map<pulumi.Resource, { name: string; type: string; opts: pulumi.CustomResourceOptions }>;

const types = {
  role: "postgresql:index/role:Role",
  grant: "postgresql:index/grant:Grant",
  future: "postgresql:index/defaultPrivileges:DefaultPrivileges",
  membership: "postgresql:index/grantRole:GrantRole",
  sql: "pulumi-nodejs:dynamic/holdfast:sqlObject",
  rotation: "pulumi-nodejs:dynamic/holdfast:rotation",
  password: "random:index/randomPassword:RandomPassword",
  salt: "random:index/randomId:RandomId",
};
/** Whatever is something on the server. */
const onServer = [types.role, types.membership, types.grant, types.future, types.sql];

beforeEach(async () => {
  children = new Map();
  options = new Map();
  missing = [];
  rotationState = { generation: 0, active: 0, since: "2026-01-01", overlapUntil: "2026-01-01", due: "2026-01-31" };
  await pulumi.runtime.setMocks({
    call: () => ({}),
    newResource: ({ type, name, inputs }) => {
      children.set(name, { type, inputs });
      const made: Record<string, unknown> =
        {
          [types.password]: { result: `${password}${name.endsWith("-2-password") ? "2" : ""}` },
          [types.salt]: { b64Std: salt },
          [types.rotation]: rotationState,
          [types.sql]: { applied: inputs.kind === "tableGrants" ? { missing } : {} },
        }[type] ?? {};
      return { id: `${name}-id`, state: { ...inputs, ...made } };
    },
  });
});

const connection = {
  host: "127.0.0.1",
  port: 5432,
  database: "app",
  username: "admin",
  password: "the administrator's",
  sslmode: "require",
  caCert: "",
};
const logins: DatabaseRolesArgs["logins"] = {
  app: { roles: ["readwrite"], connectionLimit: 50 },
  deploy: { roles: ["owner"] },
};
const support = { grants: [{ table: "customers", columns: ["id"], privileges: ["SELECT"] }] };
const rotation = { every: "30d", overlap: "1d" };

/** Makes the component and waits for every child. */
async function make(args: Partial<DatabaseRolesArgs> = {}): Promise<DatabaseRoles> {
  const roles = new DatabaseRoles(
    "roles",
    { connection: pulumi.secret(connection), logins, ...args },
    {
      transformations: [
        ({ resource, name, type, opts }) => {
          options.set(resource, { name, type, opts: opts as pulumi.CustomResourceOptions });
          return undefined;
        },
      ],
    },
  );
  await known(pulumi.all([roles.credentials, roles.groups, roles.declaration, roles.missing]));
  await Promise.all([...options.keys()].map((resource) => known(resource.urn)));
  await (pulumi.runtime as unknown as { waitForRPCs(): Promise<void> }).waitForRPCs();
  return roles;
}

const known = <T>(output: pulumi.Output<T>) =>
  new Promise<T>((resolve) => output.apply((value) => resolve(value as T)));

/** A secret as it goes to the engine: this mark, and the value. */
const secret = (value: unknown) => ({ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value });

const inputs = (name: string) => children.get(name)?.inputs;
const spec = (name: string) => inputs(name)?.spec;
const named = (type: string) => [...children].filter(([, child]) => child.type === type).map(([name]) => name);
const sqlObjects = (kind: string) => named(types.sql).filter((name) => inputs(name)?.kind === kind);
const made = () => [...options].filter(([, { type }]) => onServer.includes(type));
const optionsOf = (name: string) => [...options.values()].find((one) => one.name === name)!.opts;

const before = (resource: pulumi.Resource) => (options.get(resource)?.opts.dependsOn ?? []) as pulumi.Resource[];

/** Names of all that a resource waits for by `dependsOn`, directly or not. */
function waitsFor(
  resource: pulumi.Resource,
  seen = new Set<string>(),
  through: (name: string) => boolean = () => true,
): Set<string> {
  for (const one of before(resource)) {
    const name = options.get(one)!.name;
    if (!through(name)) continue;
    if (seen.has(name)) continue;
    seen.add(name);
    waitsFor(one, seen, through);
  }
  return seen;
}

describe("children", () => {
  it("are exactly these", async () => {
    await make();
    expect(named(types.role).sort()).toEqual(
      [
        ...["roles-readonly", "roles-readwrite", "roles-owner", "roles-migrator"],
        ...["roles-login-app", "roles-login-deploy"],
      ].sort(),
    );
    expect(named(types.grant).sort()).toEqual(
      [
        "roles-public-database",
        "roles-public-schema-public",
        "roles-readonly-database",
        "roles-readonly-schema-public",
        "roles-readonly-table-public",
        "roles-readonly-sequence-public",
        "roles-readwrite-database",
        "roles-readwrite-table-public",
        "roles-readwrite-sequence-public",
        "roles-owner-database",
        "roles-owner-schema-public",
      ].sort(),
    );
    const inPublic = ["readonly-table", "readonly-sequence", "readonly-function", "readonly-type"].concat(
      ...["readwrite-table", "readwrite-sequence"],
    );
    expect(named(types.future).sort()).toEqual(
      [
        ...["admin", "owner"].flatMap((by) => [
          `roles-future-everybody-function-by-${by}`,
          `roles-future-everybody-type-by-${by}`,
        ]),
        ...inPublic.map((what) => `roles-future-${what}-public`),
      ].sort(),
    );
    expect(named(types.sql).sort()).toEqual(
      ["roles-functions", "roles-future-by-migrator", "roles-login-app-settings", "roles-login-deploy-settings"].sort(),
    );
    expect(named(types.password)).toHaveLength(2);
    expect(named(types.salt)).toHaveLength(2);
    expect(named("pulumi:providers:postgresql")).toEqual(["roles-provider"]);
    expect(named(types.membership).sort()).toEqual(["roles-admin-migrator", "roles-admin-owner"]);
    expect(children.size).toBe(6 + 11 + 10 + 4 + 4 + 2 + 1 + 1);
  });

  it("grow by 14 with each further schema, and their dependencies as steadily", async () => {
    const sizes = [];
    for (const more of ["a", "abcdef", "abcdefghijk"]) {
      options.clear();
      await make({ schemas: ["public", ...more] });
      sizes.push({ made: made().length, edges: made().reduce((sum, [one]) => sum + before(one).length, 0) });
    }
    const [few, some, many] = sizes as [(typeof sizes)[0], (typeof sizes)[0], (typeof sizes)[0]];
    expect([some.made - few.made, many.made - some.made]).toEqual([70, 70]);
    expect(many.edges - some.edges).toBe(some.edges - few.edges);
  });

  it("grow by 4 with each further login, whose dependencies grow by 2 with each schema", async () => {
    await make();
    const few = children.size;
    children.clear();
    await make({ logins: { ...logins, more: { roles: ["readonly"] } }, schemas: ["public", "a", "b"] });
    // A schema is 14 and the administrator's own right on it.
    expect(children.size).toBe(few + 4 + 2 * 14);
    // What waits for it all, the last two of each schema, and the login before.
    expect(optionsOf("roles-login-more").dependsOn).toHaveLength(1 + 3 * 2 + 1);
  });

  it("keep a right for the administrator on schemas of others' making", async () => {
    await make({ schemas: ["public", "sales"] });
    expect(inputs("roles-admin-schema-sales")).toMatchObject({ role: "admin", privileges: ["USAGE", "CREATE"] });
    expect(optionsOf("roles-admin-schema-sales").retainOnDelete).toBe(true);
    expect(inputs("roles-future-readwrite-table-sales")).toMatchObject({
      ...{ role: "app_readwrite", owner: "app_owner", schema: "sales", objectType: "table" },
      privileges: ["INSERT", "UPDATE", "DELETE"],
    });
    expect(spec("roles-future-by-migrator")).toMatchObject({ creator: "app_migrator", closed: ["function", "type"] });
    expect((spec("roles-future-by-migrator") as { rights: unknown[] }).rights).toContainEqual({
      ...{ grantee: "app_readwrite", schema: "sales", objectType: "table" },
      privileges: ["INSERT", "UPDATE", "DELETE"],
    });
  });

  it("of one schema wait for each other from stage to stage by themselves, so that schemas which go, go in that order", async () => {
    await make({ schemas: ["public", "sales", "stock"] });
    for (const schema of ["sales", "stock"]) {
      // As the engine sees it when only these go: what waits by way of another does not wait.
      const going = made().filter(([, { name }]) => name.includes(`-${schema}`) && !name.includes("-admin-"));
      const steps = new Map<string, number>();
      for (const [one, { name }] of going)
        steps.set(name, 1 + Math.max(0, ...before(one).map((other) => steps.get(options.get(other)!.name) ?? 0)));
      const inStep = (step: number) =>
        [...steps].filter(([, at]) => at === step).map(([name]) => name.replace(schema, "x"));
      expect([1, 2, 3, 4].map((step) => inStep(step).sort())).toEqual([
        ["roles-public-schema-x"],
        ["roles-readonly-schema-x", "roles-readonly-sequence-x", "roles-readonly-table-x"],
        ["roles-readwrite-sequence-x", "roles-readwrite-table-x"],
        ["roles-owner-schema-x"],
      ]);
    }
  });

  it("make the administrator one of the owners, for views and sequences in schemas where these have no table", async () => {
    await make();
    expect(inputs("roles-admin-owner")).toEqual({ role: "admin", grantRole: "app_owner" });
    expect(inputs("roles-admin-migrator")).toEqual({ role: "admin", grantRole: "app_migrator" });
    expect(optionsOf("roles-admin-owner").ignoreChanges).toEqual(["withAdminOption"]);
  });

  it("reach the server as an administrator who is no superuser", async () => {
    await make();
    // A provider's settings travel as strings, what is no string as JSON.
    expect(inputs("roles-provider")).toEqual({
      ...{ host: "127.0.0.1", port: "5432", database: "app", username: "admin", sslmode: "require" },
      ...{ superuser: "false", connectTimeout: "15", password: secret("the administrator's") },
    });
    const provider = [...options].find(([, { type }]) => type === "pulumi:providers:postgresql")?.[0];
    for (const [, { opts, type }] of made()) expect(opts.provider).toBe(type === types.sql ? undefined : provider);
    for (const name of named(types.sql)) expect(inputs(name)?.connection).toEqual(secret(connection));
  });

  it("disappear with what they are told to, every one on the server; settings with their role", async () => {
    const server = new pulumi.ComponentResource("test:index:Server", "server");
    await make({ deletedWith: server, groups: { support } });
    expect(made().length).toBeGreaterThan(30);
    for (const [, { opts, name }] of made())
      if (!name.endsWith("-settings")) expect(opts.deletedWith, name).toBe(server);
    const role = [...options].find(([, { name }]) => name === "roles-login-app")![0];
    expect(optionsOf("roles-login-app-settings").deletedWith).toBe(role);
  });

  it("take the database that is given, rather than the connection's", async () => {
    const roles = await make({ database: pulumi.output("orders"), groups: { support } });
    expect(await known(roles.groups)).toMatchObject({ owner: "orders_owner", support: "orders_support" });
    expect(inputs("roles-provider")).toMatchObject({ database: "orders" });
    for (const name of [types.grant, types.future, types.sql].flatMap(named))
      expect(inputs(name)).toMatchObject({ database: "orders" });
  });
});

describe("group roles", () => {
  it("cannot log in and include one another", async () => {
    await make();
    expect(inputs("roles-readonly")).toEqual({ name: "app_readonly", login: false, roles: [] });
    expect(inputs("roles-readwrite")).toEqual({ name: "app_readwrite", login: false, roles: ["app_readonly"] });
    expect(inputs("roles-owner")).toEqual({ name: "app_owner", login: false, roles: ["app_readwrite"] });
    expect(inputs("roles-migrator")).toEqual({ name: "app_migrator", login: false, roles: ["app_owner"] });
  });

  it("that watch the server are there when somebody is in them", async () => {
    await make({ logins: { watch: { roles: ["auditor"] } }, groups: { ops: { includes: ["monitor"] } } });
    expect(inputs("roles-auditor")).toMatchObject({ roles: ["pg_read_all_settings", "pg_read_all_stats"] });
    expect(inputs("roles-monitor")).toMatchObject({ roles: ["pg_monitor"] });
    expect(inputs("roles-monitor-database")).toMatchObject({ role: "app_monitor", privileges: ["CONNECT"] });
    expect(inputs("roles-backup")).toBeUndefined();
  });

  it("are named in the outputs, in the clear", async () => {
    const roles = await make();
    expect(await known(roles.groups)).toEqual({
      ...{ readonly: "app_readonly", readwrite: "app_readwrite", owner: "app_owner", migrator: "app_migrator" },
    });
    expect(await pulumi.isSecret(roles.groups)).toBe(false);
  });
});

describe("groups of one's own", () => {
  const groups = {
    lead: { includes: ["support", "readonly"], grants: [{ table: "audit.log", privileges: ["SELECT"] }] },
    support,
    plain: { includes: ["lead"] },
  };

  it("are made after those that they include", async () => {
    await make({ groups });
    expect(inputs("roles-lead")).toEqual({ name: "app_lead", login: false, roles: ["app_support", "app_readonly"] });
    expect(inputs("roles-plain")).toMatchObject({ roles: ["app_lead"] });
  });

  it("have their rights on tables, and let in where nothing that they include does", async () => {
    await make({ groups });
    expect(sqlObjects("tableGrants").sort()).toEqual(["roles-lead-tables", "roles-support-tables"]);
    expect(spec("roles-support-tables")).toEqual({ grantee: "app_support", grants: support.grants, connect: true });
    expect(spec("roles-lead-tables")).toMatchObject({ grantee: "app_lead", connect: true });
    await make({ groups, schemas: ["public", "audit"] });
    expect(spec("roles-lead-tables")).toMatchObject({ connect: false });
  });

  it("never work on one table at once", async () => {
    const orders = { grants: [{ table: "orders", privileges: ["SELECT"] }], includes: ["readonly"] };
    const same = { ...support, includes: ["readonly"] };
    await make({ groups: { one: same, other: orders, two: same } });
    const waits = (name: string) => waitsFor([...options].find(([, one]) => one.name === name)![0]);
    expect(waits("roles-two-tables")).toContain("roles-one-tables");
    expect(waits("roles-other-tables")).not.toContain("roles-one-tables");
  });

  it("tell which tables are missing, in a warning too", async () => {
    missing = ["public.customers"];
    const warn = vi.spyOn(pulumi.log, "warn").mockResolvedValue(undefined);
    const roles = await make({ groups: { support } });
    expect(await known(roles.missing)).toEqual(["public.customers"]);
    expect(warn.mock.calls.map(([message]) => message)).toEqual([
      expect.stringMatching(/^group support has no rights on public\.customers: not there/),
    ]);
    warn.mockRestore();
  });
});

describe("functions that exist", () => {
  it("are the readers' and not everybody's", async () => {
    await make({ schemas: ["public", "sales"] });
    expect(inputs("roles-functions")).toMatchObject({ kind: "schemaFunctions" });
    expect(spec("roles-functions")).toEqual({
      schemas: ["public", "sales"],
      owners: ["app_owner", "app_migrator", "admin"],
      grantee: "app_readonly",
    });
  });
});

describe("logins", () => {
  it("hold their groups and a SCRAM verifier, never the password", async () => {
    await make({
      groups: { support },
      logins: { ...logins, app: { ...logins.app!, roles: ["readwrite", "support"] } },
    });
    const verifier = secret(scramVerifier(password, Buffer.from(salt, "base64")));
    expect(inputs("roles-login-app")).toEqual({
      ...{ name: "app", login: true, password: verifier, roles: ["app_readwrite", "app_support"], connectionLimit: 50 },
    });
    for (const name of [...named(types.role), ...named(types.sql)])
      expect(JSON.stringify(inputs(name))).not.toContain(password);
  });

  it.each([["owner"], ["migrator"], ["deployers"]])(
    "in %s act as the owner group, so that it owns what they make",
    async (role) => {
      await make({ logins: { deploy: { roles: [role] } }, groups: { deployers: { includes: ["migrator"] } } });
      expect(inputs("roles-login-deploy")).toMatchObject({ roles: [`app_${role}`], assumeRole: "app_owner" });
    },
  );

  it("start their sessions as they say", async () => {
    const app = {
      roles: ["readwrite"],
      statementTimeout: "30s",
      idleInTransactionTimeout: "1m",
      searchPath: ["sales"],
    };
    await make({ logins: { app: { ...app, lockTimeout: "5s" }, reader: { roles: ["readonly"] } } });
    expect(inputs("roles-login-app")).toMatchObject({
      ...{ statementTimeout: 30_000, idleInTransactionSessionTimeout: 60_000, searchPaths: ["sales"] },
    });
    expect(spec("roles-login-app-settings")).toEqual({
      ...{ role: "app", settings: { lock_timeout: "5000ms" }, validUntil: null },
    });
    expect(spec("roles-login-reader-settings")).toMatchObject({ settings: { default_transaction_read_only: "on" } });
    expect(optionsOf("roles-login-app").ignoreChanges).toEqual(["validUntil"]);
  });

  it("end when they say", async () => {
    await make({ logins: { app: { roles: ["readwrite"], validUntil: "2027-01-31" } } });
    expect(spec("roles-login-app-settings")).toMatchObject({ validUntil: "2027-01-31T00:00:00.000Z" });
    expect(inputs("roles-login-app")).not.toHaveProperty("validUntil");
  });

  it("get long passwords", async () => {
    await make();
    for (const login of ["app", "deploy"])
      expect(inputs(`roles-login-${login}-password`)).toEqual({ length: 32, special: false });
  });

  it("are handed out as a secret", async () => {
    const roles = await make();
    expect(await pulumi.isSecret(roles.credentials)).toBe(true);
    expect(await known(roles.credentials)).toEqual({
      app: { username: "app", password },
      deploy: { username: "deploy", password },
    });
  });
});

describe("a login that rotates", () => {
  const turning = (args: object = {}) => make({ logins: { app: { roles: ["readwrite"], rotation, ...args } } });

  it("is two roles with the same groups, the second of which begins ended", async () => {
    const roles = await turning({ connectionLimit: 5 });
    expect(inputs("roles-login-app-rotation")).toMatchObject({
      ...{ operation: "rotation", component: "roles", login: "app", everyMs: 2_592_000_000, overlapMs: 86_400_000 },
    });
    expect(inputs("roles-login-app")).toMatchObject({ name: "app", roles: ["app_readwrite"], connectionLimit: 5 });
    expect(inputs("roles-login-app-2")).toMatchObject({ name: "app_2", roles: ["app_readwrite"], connectionLimit: 5 });
    expect(spec("roles-login-app-settings")).toMatchObject({ role: "app", validUntil: null });
    expect(spec("roles-login-app-2-settings")).toMatchObject({ role: "app_2", validUntil: "1970-01-01T00:00:00.000Z" });
    expect(await known(roles.credentials)).toEqual({ app: { username: "app", password } });
  });

  it("keeps its password when it begins to", async () => {
    await turning();
    expect(inputs("roles-login-app-password")).toEqual({ length: 32, special: false });
  });

  it("hands out the second one after the first rotation, while the first one ends with the overlap", async () => {
    rotationState = {
      generation: 1,
      active: 1,
      since: "2026-02-01T00:00:00Z",
      overlapUntil: "2026-02-02T00:00:00Z",
      due: "d",
    };
    const roles = await turning();
    expect(await known(roles.credentials)).toEqual({ app: { username: "app_2", password: `${password}2` } });
    expect(spec("roles-login-app-settings")).toMatchObject({ validUntil: "2026-02-02T00:00:00Z" });
    expect(spec("roles-login-app-2-settings")).toMatchObject({ validUntil: null });
    expect(inputs("roles-login-app-password")).not.toHaveProperty("keepers");
    expect(inputs("roles-login-app-2-password")).toMatchObject({ keepers: { generation: "1" } });
    expect((await known(roles.declaration)).logins.app).toEqual({
      ...{ roles: ["app", "app_2"], groups: ["readwrite"] },
      rotation: {
        generation: 1,
        active: "app_2",
        since: "2026-02-01T00:00:00Z",
        overlapUntil: "2026-02-02T00:00:00Z",
        due: "d",
      },
    });
  });

  it("makes only the password anew that it hands out", async () => {
    rotationState = { ...rotationState, generation: 2, active: 0 };
    await turning();
    expect(inputs("roles-login-app-password")).toMatchObject({ keepers: { generation: "2" } });
    expect(inputs("roles-login-app-2-password")).toMatchObject({ keepers: { generation: "1" } });
  });

  it.each([
    ["2026-02-01T12:00:00Z", "2026-02-01T12:00:00.000Z"],
    ["2027-01-01T00:00:00Z", "2026-02-02T00:00:00Z"],
  ])("ends at %s with all it has, whatever comes first", async (end, first) => {
    rotationState = { ...rotationState, generation: 1, active: 1, overlapUntil: "2026-02-02T00:00:00Z" };
    await turning({ validUntil: end });
    expect(spec("roles-login-app-settings")).toMatchObject({ validUntil: first });
    expect(spec("roles-login-app-2-settings")).toMatchObject({ validUntil: new Date(end).toISOString() });
  });
});

/** A server that notes what it is asked for. */
class Server extends pulumi.ComponentResource implements LoginServer {
  declare readonly subnet: pulumi.Output<string>;
  readonly admitted = new Map<string, Promise<HbaRule[]>>();
  readonly admissions: pulumi.Resource[] = [];
  readonly certified: string[] = [];

  constructor() {
    super("test:index:Server", "server");
    this.subnet = pulumi.output("10.64.0.0/24");
  }

  admit(name: string, rules: pulumi.Input<pulumi.Input<HbaRule>[]>, opts: pulumi.CustomResourceOptions) {
    this.admitted.set(name, known(pulumi.output(rules) as pulumi.Output<HbaRule[]>));
    const made = new pulumi.ComponentResource("test:index:Admission", `${name}-hba`, {}, { parent: opts.parent! });
    this.admissions.push(made);
    return made;
  }

  clientCertificate(_name: string, login: string): ClientCertificate {
    this.certified.push(login);
    return { certificate: pulumi.output("PEM"), key: pulumi.secret("KEY") };
  }
}

describe("with a server", () => {
  it("logins with networks of their own are admitted before they exist", async () => {
    const server = new Server();
    await make({
      server,
      logins: { app: { roles: ["readwrite"], from: ["10.1.0.0/16"], rotation }, other: { roles: ["readonly"] } },
    });
    expect([...server.admitted.keys()]).toEqual(["roles-login-app"]);
    const rules = await server.admitted.get("roles-login-app")!;
    expect(rules.map(({ user, method }) => `${user} ${method}`)).toEqual(
      ["app", "app_2"].flatMap((user) => [`${user} scram-sha-256`, `${user} reject`, `${user} reject`]),
    );
    for (const name of ["roles-login-app", "roles-login-app-2"])
      expect(optionsOf(name).dependsOn).toContain(server.admissions[0]);
  });

  it("a login by certificate has no password and comes from the cluster's network", async () => {
    const server = new Server();
    const roles = await make({ server, logins: { app: { roles: ["readwrite"], clientAuth: "cert" } } });
    expect(server.certified).toEqual(["app"]);
    expect((await server.admitted.get("roles-login-app"))?.[0]).toEqual({
      ...{ database: "app", user: "app", address: "10.64.0.0/24", method: "cert" },
    });
    expect(named(types.password)).toEqual([]);
    expect(inputs("roles-login-app")).not.toHaveProperty("password");
    expect(await known(roles.credentials)).toEqual({ app: { username: "app", certificate: "PEM", key: "KEY" } });
    expect(await pulumi.isSecret(roles.credentials)).toBe(true);
    expect(sqlObjects("roleSettings")).toEqual([]);
  });

  it("all disappears with it, unless something else is said", async () => {
    const server = new Server();
    await make({ server });
    for (const [, { opts, name }] of made()) if (!name.endsWith("-settings")) expect(opts.deletedWith).toBe(server);
  });
});

describe("what is declared", () => {
  it("is told in the clear, with the names on the server", async () => {
    const roles = await make({ groups: { support }, schemas: ["public", "sales"] });
    const declaration = await known(roles.declaration);
    expect(declaration).toMatchObject({ database: "app", administrator: "admin", schemas: ["public", "sales"] });
    expect(declaration.groups.support).toMatchObject({ role: "app_support", connect: true });
    expect(declaration.logins.deploy).toEqual({ roles: ["deploy"], groups: ["owner"] });
    expect(await pulumi.isSecret(roles.declaration)).toBe(false);
  });
});

describe("order", () => {
  const watching = { logins: { ...logins, watch: { roles: ["monitor", "backup"] } }, schemas: ["public", "sales"] };

  it("is one grantee after another, so that no two are on one object at once", async () => {
    await make(watching);
    for (const kind of [types.grant, types.future]) {
      const all = made().filter(([, { type }]) => type === kind);
      const by = (name: string) => `${inputs(name)?.role} ${inputs(name)?.owner}`;
      for (const [a, { name: nameA }] of all)
        for (const [b, { name: nameB }] of all)
          if (by(nameA) !== by(nameB))
            expect(waitsFor(a).has(nameB) !== waitsFor(b).has(nameA), `${nameA} and ${nameB}`).toBe(true);
    }
  });

  it("has grants to one grantee side by side, after that on the database", async () => {
    await make(watching);
    const readonly = made().filter(([, { name }]) => /^roles-readonly-/.test(name));
    expect(readonly).toHaveLength(7);
    for (const [resource] of readonly)
      for (const [, { name }] of readonly)
        if (name !== "roles-readonly-database") expect(waitsFor(resource).has(name)).toBe(false);
  });

  it("has default privileges after all grants, which could otherwise deadlock with them in the plugin", async () => {
    await make(watching);
    for (const [resource, { type, name }] of made())
      if (type === types.future)
        for (const grant of named(types.grant))
          expect(waitsFor(resource).has(grant), `${name} waits for ${grant}`).toBe(true);
  });

  it("has the logins last", async () => {
    await make({ ...watching, groups: { support }, logins: { app: { roles: ["readwrite", "support"] } } });
    const app = [...options].find(([, { name }]) => name === "roles-login-app")![0];
    for (const [, { name }] of made())
      if (!name.startsWith("roles-login-")) expect(waitsFor(app).has(name), `waits for ${name}`).toBe(true);
  });

  it("has one role after another, as each locks all its groups", async () => {
    await make({
      ...watching,
      groups: { support },
      logins: { ...watching.logins, turns: { roles: ["owner"], rotation } },
    });
    const roles = made().filter(([, { type }]) => type === types.role);
    for (const [i, [role]] of roles.entries())
      for (const [, { name }] of roles.slice(0, i)) expect(waitsFor(role).has(name)).toBe(true);
  });

  it("parts rights that are removed from the roles removed beside them, by nothing that stays", async () => {
    const audience = { includes: ["readonly", "auditor"] };
    const app = { roles: ["audience", "owner"] };
    await make({ ...watching, groups: { audience }, logins: { ...watching.logins, app } });
    const goes = (name: string) =>
      /-sales$|^roles-(audience|auditor|monitor|backup)|^roles-login-(app|watch)/.test(name);
    const going = made().filter(([, { name }]) => goes(name));
    const rights = going.filter(
      ([, { type, opts }]) => [types.grant, types.future].includes(type) && opts.retainOnDelete !== true,
    );
    const roles = going.filter(([, { type }]) => type === types.role);
    expect(roles.map(([, { name }]) => name.replace("roles-", ""))).toEqual([
      ...["monitor", "backup", "auditor", "audience", "login-app", "login-watch"],
    ]);
    expect(rights.length).toBeGreaterThan(13);
    for (const [role, { name: roleName }] of roles)
      for (const [right, { name }] of rights)
        expect(
          waitsFor(role, new Set(), goes).has(name) || waitsFor(right, new Set(), goes).has(roleName),
          `${roleName} and ${name}`,
        ).toBe(true);
  });
});

describe("bad input", () => {
  const refused = (args: unknown): string[] => {
    try {
      new DatabaseRoles("roles", args as DatabaseRolesArgs);
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidArguments);
      expect((error as Error).message).toMatch(/^DatabaseRoles "roles": \d+ problems?, nothing was created/);
      return (error as InvalidArguments).problems.map((p) => p.field);
    }
    return [];
  };

  it("is refused with every problem at once, before anything at all is registered", async () => {
    const bad = { "my app": { roles: [] }, rdsadmin: { roles: ["reader"], from: ["nowhere"] } };
    const groups = { a: { includes: ["b"] }, b: { includes: ["a"] }, none: {} };
    expect(refused({ connection, database: "App", schemas: ["pg_x"], logins: bad, groups })).toEqual([
      ...["schemas[0]", "groups.none", "groups.none", "groups.a.includes", "logins.my app", "logins.my app.roles"],
      ...["logins.rdsadmin", "logins.rdsadmin.roles[0]", "logins.rdsadmin.from[0]", "logins.rdsadmin.from", "database"],
    ]);
    await (pulumi.runtime as unknown as { waitForRPCs(): Promise<void> }).waitForRPCs();
    expect(children.size).toBe(0);
  });

  it.each<[string, object, string[]]>([
    ["a text where a list belongs", { logins: { app: { roles: "readwrite" } } }, ["logins.app.roles"]],
    ["a login that is none", { logins: { app: "readwrite" } }, ["logins.app"]],
    ["a list of logins", { logins: [{ roles: ["readonly"] }] }, ["logins"]],
    ["no logins", {}, ["logins"]],
    ["a number among the groups", { logins: { app: { roles: [5] } } }, ["logins.app.roles[0]"]],
    [
      "a limit as a text",
      { logins: { app: { roles: ["owner"], connectionLimit: "5" } } },
      ["logins.app.connectionLimit"],
    ],
    ["a duration for a rotation", { logins: { app: { roles: ["owner"], rotation: "30d" } } }, ["logins.app.rotation"]],
    ["an argument that nobody knows", { logins: {}, roles: {} }, ["roles"]],
    ["a slip in a name", { logins: { app: { roles: ["owner"], readonly: true } } }, ["logins.app.readonly"]],
    [
      "grants that are no list",
      { logins: {}, groups: { g: { grants: { table: "t" } } } },
      ["groups.g.grants", "groups.g"],
    ],
    ["a grant that is none", { logins: {}, groups: { g: { grants: ["t"] } } }, ["groups.g.grants[0]"]],
    ["a database that is no name", { logins: {}, database: 5 }, ["database"]],
  ])("from a configuration may be %s", (_, args, expected) => {
    expect([...new Set(refused({ connection, ...args }))]).toEqual(expected);
  });

  it("may be without a connection", () => {
    expect(refused({ logins: {} })).toEqual(["connection"]);
  });
});
