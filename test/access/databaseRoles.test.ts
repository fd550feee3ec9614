/**
 * The component's children under Pulumi's mocks: which, with what, and in what order. Whether PostgreSQL then lets each login do
 * what it should is for `test/system/roles.test.ts`.
 */
import * as pulumi from "@pulumi/pulumi";
import { beforeEach, describe, expect, it } from "vitest";
import { DatabaseRoles, type DatabaseRolesArgs } from "../../components/access/databaseRoles.ts";
import { InvalidArguments } from "../../components/core/problems.ts";
import { scramVerifier } from "../../components/postgres/scram.ts";

interface Child {
  type: string;
  inputs: Record<string, unknown>;
}

const salt = Buffer.alloc(16, 7).toString("base64");
const password = "p".repeat(32);
let children: Map<string, Child>;
let options: Map<pulumi.Resource, { name: string; type: string; opts: pulumi.CustomResourceOptions }>;

beforeEach(async () => {
  children = new Map();
  options = new Map();
  await pulumi.runtime.setMocks({
    call: () => ({}),
    newResource: ({ type, name, inputs }) => {
      children.set(name, { type, inputs });
      const made: Record<string, unknown> =
        type === "random:index/randomPassword:RandomPassword"
          ? { result: password }
          : type === "random:index/randomId:RandomId"
            ? { b64Std: salt }
            : {};
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
  await known(roles.credentials);
  await known(roles.groups);
  await Promise.all([...options.keys()].map((resource) => known(resource.urn)));
  return roles;
}

const known = <T>(output: pulumi.Output<T>) =>
  new Promise<T>((resolve) => output.apply((value) => resolve(value as T)));

/** A secret as it goes to the engine: this mark, and the value. */
const secret = (value: unknown) => ({ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value });

const inputs = (name: string) => children.get(name)?.inputs;
const named = (type: string) => [...children].filter(([, child]) => child.type === type).map(([name]) => name);
const sqlTypes = [
  "postgresql:index/role:Role",
  "postgresql:index/grant:Grant",
  "postgresql:index/defaultPrivileges:DefaultPrivileges",
];

/** Names of all that a resource waits for by `dependsOn`, directly or not. */
function waitsFor(resource: pulumi.Resource, seen = new Set<string>()): Set<string> {
  for (const before of (options.get(resource)?.opts.dependsOn ?? []) as pulumi.Resource[]) {
    const name = options.get(before)!.name;
    if (seen.has(name)) continue;
    seen.add(name);
    waitsFor(before, seen);
  }
  return seen;
}

const sql = () => [...options].filter(([, { type }]) => sqlTypes.includes(type));

describe("children", () => {
  it("are exactly these", async () => {
    await make();
    expect(named("postgresql:index/role:Role").sort()).toEqual(
      ["roles-readonly", "roles-readwrite", "roles-owner", "roles-login-app", "roles-login-deploy"].sort(),
    );
    expect(named("postgresql:index/grant:Grant").sort()).toEqual(
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
    expect(named("postgresql:index/defaultPrivileges:DefaultPrivileges").sort()).toEqual(
      [
        "roles-future-everybody-function-by-admin",
        "roles-future-everybody-function-by-owner",
        "roles-future-everybody-type-by-admin",
        "roles-future-everybody-type-by-owner",
        "roles-future-readonly-table-public",
        "roles-future-readonly-sequence-public",
        "roles-future-readonly-function-public",
        "roles-future-readonly-type-public",
        "roles-future-readwrite-table-public",
        "roles-future-readwrite-sequence-public",
      ].sort(),
    );
    expect(named("random:index/randomPassword:RandomPassword")).toHaveLength(2);
    expect(named("random:index/randomId:RandomId")).toHaveLength(2);
    expect(named("pulumi:providers:postgresql")).toEqual(["roles-provider"]);
    expect(children.size).toBe(5 + 11 + 10 + 4 + 1 + 1);
  });

  it("grow by 14 with each further schema", async () => {
    await make({ schemas: ["public", "sales"] });
    expect(sql()).toHaveLength(26 + 14);
    expect(inputs("roles-admin-schema-sales")).toMatchObject({ role: "admin", privileges: ["USAGE", "CREATE"] });
    expect(sql().find(([, { name }]) => name === "roles-admin-schema-sales")?.[1].opts.retainOnDelete).toBe(true);
    expect(inputs("roles-future-readwrite-table-sales")).toMatchObject({
      ...{ role: "app_readwrite", owner: "app_owner", schema: "sales", objectType: "table" },
      privileges: ["INSERT", "UPDATE", "DELETE"],
    });
  });

  it("reach the server as an administrator who is no superuser", async () => {
    await make();
    // A provider's settings travel as strings, what is no string as JSON.
    expect(inputs("roles-provider")).toEqual({
      ...{ host: "127.0.0.1", port: "5432", database: "app", username: "admin", sslmode: "require" },
      ...{ superuser: "false", connectTimeout: "15", password: secret("the administrator's") },
    });
    const provider = [...options].find(([, { type }]) => type === "pulumi:providers:postgresql")?.[0];
    for (const [, { opts }] of sql()) expect(opts.provider).toBe(provider);
  });

  it("disappear with what they are told to, every one on the server", async () => {
    const server = new pulumi.ComponentResource("test:index:Server", "server");
    await make({ deletedWith: server });
    expect(sql()).toHaveLength(26);
    for (const [, { opts }] of sql()) expect(opts.deletedWith).toBe(server);
  });

  it("take the database that is given, rather than the connection's", async () => {
    const roles = await make({ database: pulumi.output("orders") });
    expect(await known(roles.groups)).toMatchObject({ owner: "orders_owner" });
    expect(inputs("roles-provider")).toMatchObject({ database: "orders" });
    for (const name of [...named(sqlTypes[1]!), ...named(sqlTypes[2]!)])
      expect(inputs(name)).toMatchObject({ database: "orders" });
  });
});

describe("group roles", () => {
  it("cannot log in and include one another", async () => {
    await make();
    expect(inputs("roles-readonly")).toEqual({ name: "app_readonly", login: false, roles: [] });
    expect(inputs("roles-readwrite")).toEqual({ name: "app_readwrite", login: false, roles: ["app_readonly"] });
    expect(inputs("roles-owner")).toEqual({ name: "app_owner", login: false, roles: ["app_readwrite"] });
  });

  it("are named in the outputs, in the clear", async () => {
    const roles = await make();
    expect(await known(roles.groups)).toEqual({
      ...{ readonly: "app_readonly", readwrite: "app_readwrite", owner: "app_owner" },
    });
    expect(await pulumi.isSecret(roles.groups)).toBe(false);
  });
});

describe("logins", () => {
  it("hold their groups and a SCRAM verifier, never the password", async () => {
    await make();
    const verifier = secret(scramVerifier(password, Buffer.from(salt, "base64")));
    expect(inputs("roles-login-app")).toEqual({
      ...{ name: "app", login: true, password: verifier, roles: ["app_readwrite"], connectionLimit: 50 },
    });
    for (const name of named("postgresql:index/role:Role"))
      expect(JSON.stringify(inputs(name))).not.toContain(password);
  });

  it("that own act as the owner group, so that it owns what they make", async () => {
    await make();
    expect(inputs("roles-login-deploy")).toMatchObject({ roles: ["app_owner"], assumeRole: "app_owner" });
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

describe("order", () => {
  it("is one grantee after another, so that no two are on one object at once", async () => {
    await make({ schemas: ["public", "sales"] });
    const grants = sql().filter(([, { type }]) => type !== sqlTypes[0]);
    const grantee = (name: string) => String(inputs(name)?.role);
    for (const [a, { name: nameA, type }] of grants)
      for (const [b, { name: nameB }] of grants.filter(([, other]) => other.type === type))
        if (grantee(nameA) !== grantee(nameB))
          expect(waitsFor(a).has(nameB) !== waitsFor(b).has(nameA), `${nameA} and ${nameB}`).toBe(true);
  });

  it("has grants to one grantee side by side", async () => {
    await make({ schemas: ["public", "sales"] });
    const readonly = sql().filter(([, { name }]) => /^roles-readonly-/.test(name));
    expect(readonly).toHaveLength(7);
    for (const [resource] of readonly)
      for (const [, { name }] of readonly) expect(waitsFor(resource).has(name)).toBe(false);
  });

  it("has default privileges after all grants, which could otherwise deadlock with them in the plugin", async () => {
    await make({ schemas: ["public", "sales"] });
    for (const [resource, { type, name }] of sql())
      if (type === sqlTypes[2])
        for (const grant of named(sqlTypes[1]!))
          expect(waitsFor(resource).has(grant), `${name} waits for ${grant}`).toBe(true);
  });

  it("has the logins last", async () => {
    await make();
    const others = sql().filter(([, { name }]) => !name.startsWith("roles-login-"));
    for (const [resource, { name: login }] of sql().filter(([, { name }]) => name.startsWith("roles-login-")))
      for (const [, { name }] of others) expect(waitsFor(resource).has(name), `${login} waits for ${name}`).toBe(true);
  });
});

describe("bad input", () => {
  it("is refused with every problem at once, before any child is made", () => {
    const bad = { "my app": { roles: [] }, rdsadmin: { roles: ["reader" as never] } };
    const construct = () => new DatabaseRoles("roles", { connection, database: "App", schemas: ["pg_x"], logins: bad });
    expect(construct).toThrow(InvalidArguments);
    expect(construct).toThrow(/DatabaseRoles "roles": 6 problems, nothing was created/);
    expect([...children.values()].filter(({ type }) => type !== "holdfast:index:DatabaseRoles")).toEqual([]);
  });
});
