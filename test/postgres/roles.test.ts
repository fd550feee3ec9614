import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GroupArgs } from "../../components/postgres/groups.ts";
import type { LoginArgs } from "../../components/postgres/logins.ts";
import { builtIn } from "../../components/postgres/privileges.ts";
import {
  administratorProblems,
  databaseProblems,
  madeGroups,
  roleProblems,
  rolesDeclaration,
} from "../../components/postgres/roles.ts";

const select = { table: "customers", privileges: ["SELECT"] };
const rotation = { every: "30d", overlap: "1d" };

/** A name that no rule is against: the prefix keeps it clear of key words and reserved names. */
const goodName = fc.stringMatching(/^app_[a-z0-9]{0,20}$/);
const goodLogin = fc.record(
  { roles: fc.subarray(builtIn, { minLength: 1 }), connectionLimit: fc.integer({ min: 1, max: 1000 }) },
  { requiredKeys: ["roles"] },
);
const goodLogins = fc.dictionary(goodName, goodLogin);

interface Given {
  schemas?: string[];
  groups?: Record<string, GroupArgs>;
  logins?: Record<string, Partial<LoginArgs>>;
}

const problemsOf = ({ schemas = ["public"], groups = {}, logins = {} }: Given) =>
  roleProblems({ schemas, groups, logins: logins as Record<string, LoginArgs> }, false);
const fields = (given: Given) => problemsOf(given).map((p) => p.field);

describe("validation", () => {
  it("has nothing against good declarations", () => {
    fc.assert(
      fc.property(goodLogins, fc.uniqueArray(goodName, { minLength: 1 }), goodName, (logins, schemas, database) => {
        expect(fields({ schemas, logins })).toEqual([]);
        expect(databaseProblems(`${database}db`, {}, logins)).toEqual([]);
      }),
    );
  });

  it("knows exactly the groups that are declared", () => {
    const key = fc.constantFrom("support", "billing", "reports");
    fc.assert(
      fc.property(fc.uniqueArray(key), fc.uniqueArray(key, { minLength: 1 }), (declared, held) => {
        const groups = Object.fromEntries(declared.map((one) => [one, { grants: [select] }]));
        const unknown = held.flatMap((one, i) => (declared.includes(one) ? [] : [`logins.app.roles[${i}]`]));
        expect(fields({ groups, logins: { app: { roles: held } } })).toEqual(unknown);
      }),
    );
  });

  it("finds each of any number of faults at once", () => {
    const owner = { roles: ["owner"] };
    const faulty = fc.constantFrom<[string, Partial<LoginArgs>, string]>(
      ["Upper", owner, "logins.Upper"],
      ["with-hyphen", owner, "logins.with-hyphen"],
      ["1st", owner, "logins.1st"],
      ["", owner, "logins."],
      ["user", owner, "logins.user"],
      ["pg_app", owner, "logins.pg_app"],
      ["rdsadmin", owner, "logins.rdsadmin"],
      ["postgres", owner, "logins.postgres"],
      ["replicator", owner, "logins.replicator"],
      ["public", owner, "logins.public"],
      ["n".repeat(64), owner, `logins.${"n".repeat(64)}`],
      ["none_given", { roles: [] }, "logins.none_given.roles"],
      ["roles_missing", {}, "logins.roles_missing.roles"],
      ["unknown", { roles: ["readonly", "superuser"] }, "logins.unknown.roles[1]"],
      ["twice", { roles: ["readonly", "readonly"] }, "logins.twice.roles"],
      ["shut", { ...owner, connectionLimit: 0 }, "logins.shut.connectionLimit"],
      ["from_afar", { ...owner, from: ["10.0.0.0/8"] }, "logins.from_afar.from"],
      ["turning", { ...owner, rotation: { every: "1d", overlap: "2d" } }, "logins.turning.rotation.overlap"],
    );
    fc.assert(
      fc.property(fc.uniqueArray(faulty, { selector: ([name]) => name }), goodLogins, (faults, good) => {
        const logins = { ...good, ...Object.fromEntries(faults.map(([name, login]) => [name, login])) };
        expect(fields({ logins }).sort()).toEqual(faults.map(([, , field]) => field).sort());
      }),
    );
  });

  it("refuses names that unquoted SQL cannot tell apart", () => {
    const owner = { roles: ["owner"] };
    const found = (given: Given, field: string) => problemsOf(given).find((p) => p.field === field)?.found;
    expect(found({ logins: { app: owner, App: owner } }, "logins")).toBe("app and App");
    expect(found({ groups: { g: { grants: [select] }, G: { grants: [select] } } }, "groups")).toBe("g and G");
    expect(found({ logins: { app: { ...owner, rotation }, app_2: owner } }, "logins")).toBe(
      "app_2 (the second role of app) and app_2",
    );
    expect(fields({ logins: { app: owner, app_2: owner } })).toEqual([]);
  });

  it.each([
    [[], ["schemas"]],
    [["public", "public"], ["schemas"]],
    [["Sales"], ["schemas[0]"]],
    [
      ["public", "pg_catalog", "information_schema"],
      ["schemas[1]", "schemas[2]"],
    ],
  ])("refuses the schemas %j", (schemas, expected) => {
    expect(fields({ schemas })).toEqual(expected);
  });

  const login = { roles: ["owner"] };
  it.each<[string, string, Record<string, GroupArgs>, Record<string, LoginArgs>, string[]]>([
    ["a database that needs quotes", "my-app", {}, {}, ["database"]],
    ["a database whose groups' names would be cut", "d".repeat(54), {}, {}, ["database"]],
    ["a group whose role's name would be cut", "app", { ["g".repeat(60)]: {} }, {}, [`groups.${"g".repeat(60)}`]],
    ["a login with a group's name", "app", {}, { app_owner: login }, ["logins.app_owner"]],
    ["a login with the name of a group that nobody is in", "app", {}, { app_monitor: login }, ["logins.app_monitor"]],
    ["a login with an own group's name", "app", { support: {} }, { app_support: login }, ["logins.app_support"]],
    ["a second role with a group's name", "a", { b_2: {} }, { a_b: { ...login, rotation } }, ["logins.a_b"]],
    ["nothing else", "d".repeat(53), { ["g".repeat(9)]: {} }, { app_owner: login }, []],
  ])("refuses %s", (_, database, groups, logins, expected) => {
    expect(databaseProblems(database, groups, logins).map((p) => p.field)).toEqual(expected);
  });

  it("refuses a login with the administrator's name", () => {
    const logins = { app: { roles: ["owner"], rotation }, other: { roles: ["owner"] } };
    expect(administratorProblems("app_2", logins).map((p) => p.field)).toEqual(["logins.app"]);
    expect(administratorProblems("holdfast", logins)).toEqual([]);
  });

  it("says what was found, what is allowed and what to do", () => {
    expect(problemsOf({ logins: { pg_app: { roles: ["migrators"] } } })).toEqual([
      {
        field: "logins.pg_app",
        found: '"pg_app"',
        allowed: "a name that is not reserved (pg_…, rds_…, rdsadmin, the cluster's own roles)",
        fix: "rename it",
      },
      {
        field: "logins.pg_app.roles[0]",
        found: '"migrators"',
        allowed: "readonly, readwrite, owner, migrator, monitor, backup or auditor",
        fix: "did you mean migrator?",
      },
    ]);
  });
});

describe("the groups that are made", () => {
  const made = (given: Given) =>
    madeGroups({ groups: given.groups ?? {}, logins: (given.logins ?? {}) as Record<string, LoginArgs> });

  it("are those on the data, and of the others those that somebody is in", () => {
    expect(made({})).toEqual(["readonly", "readwrite", "owner", "migrator"]);
    expect(made({ logins: { watch: { roles: ["monitor"] } } })).toContain("monitor");
    expect(made({ groups: { ops: { includes: ["backup"] } } })).toEqual([...made({}), "backup", "ops"]);
  });
});

describe("what is declared", () => {
  const groups = { support: { includes: ["monitor"], grants: [select] } };
  const logins: Record<string, LoginArgs> = {
    app: { roles: ["readwrite"], rotation },
    helper: { roles: ["support"] },
  };
  const facts = { generation: 1, active: "app_2", since: "s", overlapUntil: "o", due: "d" };
  const declaration = rolesDeclaration({ schemas: ["public"], groups, logins }, "shop", "admin", { app: facts });

  it("is plain data, with the names on the server", () => {
    expect(declaration).toMatchObject({ database: "shop", administrator: "admin", schemas: ["public"] });
    expect(Object.keys(declaration.groups)).toEqual([
      ...["readonly", "readwrite", "owner", "migrator"],
      "monitor",
      "support",
    ]);
    expect(declaration.groups.owner).toEqual({
      ...{ role: "shop_owner", includes: ["readwrite"], predefined: [], connect: false, grants: [] },
    });
    expect(declaration.groups.monitor).toMatchObject({ role: "shop_monitor", predefined: ["pg_monitor"] });
    expect(declaration.groups.support).toEqual({
      ...{ role: "shop_support", includes: ["monitor"], predefined: [], connect: true, grants: [select] },
    });
    expect(declaration.logins).toEqual({
      app: { roles: ["app", "app_2"], groups: ["readwrite"], rotation: facts },
      helper: { roles: ["helper"], groups: ["support"] },
    });
    expect(JSON.parse(JSON.stringify(declaration))).toEqual(declaration);
  });
});
