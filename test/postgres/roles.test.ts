import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  databaseProblems,
  everybody,
  Group,
  grantees,
  groupName,
  groups,
  includes,
  type Login,
  onDatabase,
  onObjects,
  onSchema,
  roleProblems,
} from "../../components/postgres/roles.ts";

/** A name that no rule is against: the prefix keeps it clear of key words and reserved names. */
const goodName = fc.stringMatching(/^app_[a-z0-9_]{0,20}$/);
const someRoles = fc.subarray([...groups], { minLength: 1 });
const goodLogins = fc.dictionary(
  goodName,
  fc.record({ roles: someRoles, connectionLimit: fc.integer({ min: 1, max: 1000 }) }, { requiredKeys: ["roles"] }),
);

const fields = (logins: Record<string, Login>, schemas = ["public"]) =>
  roleProblems(schemas, logins).map((p) => p.field);

describe("the groups", () => {
  it("each include the next, down to readonly", () => {
    expect([includes.owner, includes.readwrite, includes.readonly]).toEqual(["readwrite", "readonly", undefined]);
  });

  it("have names that carry the database's", () => {
    expect(groups.map((group) => groupName("app", group))).toEqual(["app_readonly", "app_readwrite", "app_owner"]);
  });
});

describe("the rights", () => {
  it("are none for everybody", () => {
    expect([onDatabase[everybody], onSchema[everybody]]).toEqual([[], []]);
  });

  it("let readonly look and nothing else", () => {
    expect(onDatabase.readonly).toEqual(["CONNECT"]);
    expect(onSchema.readonly).toEqual(["USAGE"]);
    expect(onObjects.table.readonly).toEqual(["SELECT"]);
    expect(onObjects.sequence.readonly).toEqual(["SELECT"]);
  });

  it("let readwrite change rows, but neither empty a table at once nor set a sequence", () => {
    expect(onObjects.table.readwrite).toEqual(["INSERT", "UPDATE", "DELETE"]);
    expect(onObjects.sequence.readwrite).toEqual(["USAGE"]);
    expect(onSchema.readwrite).toEqual([]);
  });

  it("let only the owner create in a schema or in the database", () => {
    expect(grantees.filter((grantee) => onSchema[grantee].includes("CREATE"))).toEqual([Group.Owner]);
    expect(grantees.filter((grantee) => onDatabase[grantee].includes("CREATE"))).toEqual([Group.Owner]);
  });

  it("are listed one by one", () => {
    const all = [onDatabase, onSchema, ...Object.values(onObjects)].flatMap((by) => Object.values(by).flat());
    expect(all).not.toContain("ALL");
  });

  it("are never given twice: what the included group has is not listed again", () => {
    for (const by of [onDatabase, onSchema, ...Object.values(onObjects)] as Record<string, readonly string[]>[])
      for (const group of groups) {
        const below: string[] = [];
        for (let g = includes[group]; g !== undefined; g = includes[g]) below.push(...(by[g] ?? []));
        expect((by[group] ?? []).filter((right) => below.includes(right))).toEqual([]);
      }
  });
});

describe("validation", () => {
  it("has nothing against good declarations", () => {
    fc.assert(
      fc.property(goodLogins, fc.uniqueArray(goodName, { minLength: 1 }), goodName, (logins, schemas, database) => {
        expect(roleProblems(schemas, logins)).toEqual([]);
        expect(databaseProblems(database, Object.keys(logins))).toEqual([]);
      }),
    );
  });

  it("finds each of any number of faults at once", () => {
    const faulty = fc.constantFrom<[string, Login, string]>(
      ["Upper", { roles: ["owner"] }, "logins.Upper"],
      ["with-hyphen", { roles: ["owner"] }, "logins.with-hyphen"],
      ["1st", { roles: ["owner"] }, "logins.1st"],
      ["", { roles: ["owner"] }, "logins."],
      ["user", { roles: ["owner"] }, "logins.user"],
      ["pg_app", { roles: ["owner"] }, "logins.pg_app"],
      ["rdsadmin", { roles: ["owner"] }, "logins.rdsadmin"],
      ["postgres", { roles: ["owner"] }, "logins.postgres"],
      ["replicator", { roles: ["owner"] }, "logins.replicator"],
      ["public", { roles: ["owner"] }, "logins.public"],
      ["n".repeat(64), { roles: ["owner"] }, `logins.${"n".repeat(64)}`],
      ["none_given", { roles: [] }, "logins.none_given.roles"],
      ["roles_missing", {}, "logins.roles_missing.roles"],
      ["unknown", { roles: ["readonly", "superuser"] }, "logins.unknown.roles[1]"],
      ["twice", { roles: ["readonly", "readonly"] }, "logins.twice.roles"],
      ["shut", { roles: ["owner"], connectionLimit: 0 }, "logins.shut.connectionLimit"],
      ["half", { roles: ["owner"], connectionLimit: 1.5 }, "logins.half.connectionLimit"],
    );
    fc.assert(
      fc.property(fc.uniqueArray(faulty, { selector: ([name]) => name }), goodLogins, (faults, good) => {
        const logins = { ...good, ...Object.fromEntries(faults.map(([name, login]) => [name, login])) };
        expect(fields(logins).sort()).toEqual(faults.map(([, , field]) => field).sort());
      }),
    );
  });

  it("takes a name of 63 bytes", () => {
    expect(fields({ ["n".repeat(63)]: { roles: ["owner"] } })).toEqual([]);
  });

  it("refuses names that unquoted SQL cannot tell apart", () => {
    const problems = roleProblems(["public"], { app: { roles: ["owner"] }, App: { roles: ["owner"] } });
    expect(problems.find((p) => p.field === "logins")?.found).toBe("app, App");
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
    expect(fields({}, schemas)).toEqual(expected);
  });

  it.each([
    ["a database that needs quotes", "my-app", [], ["database"]],
    ["a database whose groups' names would be cut", "d".repeat(54), [], ["database"]],
    ["a login with a group's name", "app", ["app_owner"], ["logins.app_owner"]],
    ["nothing else", "d".repeat(53), ["app_owner"], []],
  ])("refuses %s", (_, database, logins, expected) => {
    expect(databaseProblems(database, logins).map((p) => p.field)).toEqual(expected);
  });

  it("says what was found, what is allowed and what to do", () => {
    expect(roleProblems(["public"], { pg_app: { roles: ["writer"] } })).toEqual([
      {
        field: "logins.pg_app",
        found: '"pg_app"',
        allowed: "a name that is not reserved (pg_…, rds_…, rdsadmin, the cluster's own roles)",
        fix: "rename it",
      },
      {
        field: "logins.pg_app.roles[0]",
        found: '"writer"',
        allowed: "readonly, readwrite or owner",
        fix: "take one of these",
      },
    ]);
  });
});
