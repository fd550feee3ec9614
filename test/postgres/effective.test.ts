/**
 * What a declaration means, on servers that are made up here. That a real server agrees is for the system tests; that the grants
 * follow the same tables is by construction.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DeclaredGroup, RolesDeclaration } from "../../components/postgres/declaration.ts";
import {
  actualRowSecurity,
  compare,
  declaredAccess,
  declaredRowSecurity,
  type LiveDatabase,
  type LivePolicy,
  type LiveRelation,
  type LiveServer,
  missingTables,
  PUBLIC,
  privilegesOn,
} from "../../components/postgres/effective.ts";
import { Group, groupName } from "../../components/postgres/privileges.ts";
import { type Roles, rolesDeclaration } from "../../components/postgres/roles.ts";

const declaration = (roles: Partial<Roles> = {}, database = "app"): RolesDeclaration =>
  rolesDeclaration({ schemas: ["public"], groups: {}, logins: {}, ...roles }, database, "admin", {});

const table = (name: string, owner: string, more: Partial<LiveRelation> = {}): LiveRelation => ({
  ...{ schema: "public", name, kind: "table", owner, columns: [], rowSecurity: false, forced: false, policies: [] },
  ...more,
});

function live(relations: LiveRelation[] = [], more: Partial<LiveDatabase> = {}): LiveServer {
  const database: LiveDatabase = {
    ...{ name: "app", owner: "admin", relations, functions: [] },
    schemas: [
      { name: "public", owner: "pg_database_owner" },
      { name: "other", owner: "admin" },
    ],
    ...more,
  };
  return { version: 17, databases: [database], predefined: [{ member: "pg_monitor", role: "pg_read_all_stats" }] };
}

function may(declared: RolesDeclaration, server: LiveServer, role: string, object: string): string[] {
  return [...(declaredAccess([declared], server).get(object)?.get(role) ?? [])].sort();
}

const every = (kind: Parameters<typeof privilegesOn>[0]) => [...privilegesOn(kind, 17)].sort();
const rows = ["DELETE", "INSERT", "SELECT", "UPDATE"];

describe("the groups on the data", () => {
  const server = live([
    table("mine", "app_owner"),
    table("theirs", "admin"),
    table("elsewhere", "admin", { schema: "other" }),
    table("made", "app_owner", { schema: "other" }),
    table("s", "app_owner", { kind: "sequence" }),
    table("v", "admin", { kind: "materialized view" }),
  ]);
  const cases: [object: string, rights: Partial<Record<Group, string[]>>][] = [
    [
      "database app",
      {
        readonly: ["CONNECT"],
        readwrite: ["CONNECT", "TEMPORARY"],
        owner: ["CONNECT", "CREATE", "TEMPORARY"],
        migrator: ["CONNECT", "CREATE", "TEMPORARY"],
      },
    ],
    [
      "schema public",
      { readonly: ["USAGE"], readwrite: ["USAGE"], owner: ["CREATE", "USAGE"], migrator: ["CREATE", "USAGE"] },
    ],
    ["schema other", {}],
    ["table public.mine", { readonly: ["SELECT"], readwrite: rows, owner: every("table"), migrator: every("table") }],
    // Granted on what exists, whoever made it; only its owner has the rest.
    ["table public.theirs", { readonly: ["SELECT"], readwrite: rows, owner: rows, migrator: rows }],
    ["materialized view public.v", { readonly: ["SELECT"], readwrite: rows, owner: rows, migrator: rows }],
    ["table other.elsewhere", {}],
    // A schema that is not declared: whoever creates there has what it created.
    ["table other.made", { owner: every("table"), migrator: every("table") }],
    [
      "sequence public.s",
      {
        readonly: ["SELECT"],
        readwrite: ["SELECT", "USAGE"],
        owner: every("sequence"),
        migrator: every("sequence"),
      },
    ],
  ];

  it.each(cases)("%s", (object, rights) => {
    const groups = [Group.ReadOnly, Group.ReadWrite, Group.Owner, Group.Migrator];
    const found = groups.map((key) => [key, may(declaration(), server, groupName("app", key), object)]);
    expect(Object.fromEntries(found)).toEqual({ readonly: [], readwrite: [], owner: [], migrator: [], ...rights });
  });

  it("know MAINTAIN from PostgreSQL 17 on", () => {
    expect(may(declaration(), server, "app_owner", "table public.mine")).toContain("MAINTAIN");
    expect(may(declaration(), { ...server, version: 16 }, "app_owner", "table public.mine")).not.toContain("MAINTAIN");
  });

  it("give functions to readers where the owner or the administrator made them", () => {
    const fn = { schema: "public", name: "f", arguments: "integer", definer: false };
    for (const [owner, expected] of [
      ["app_owner", ["EXECUTE"]],
      ["app_migrator", ["EXECUTE"]],
      ["admin", ["EXECUTE"]],
      ["somebody", []],
    ] as const)
      expect(
        may(declaration(), live([], { functions: [{ ...fn, owner }] }), "app_readonly", "function public.f(integer)"),
        owner,
      ).toEqual(expected);
  });

  it("name defaults for what is created later, each group its own", () => {
    const rights = declaredAccess([declaration()], server);
    for (const creator of ["app_owner", "app_migrator"])
      expect(rights.get(`new tables of ${creator} in public`)).toEqual(
        new Map([
          ["app_readonly", new Set(["SELECT"])],
          ["app_readwrite", new Set(["INSERT", "UPDATE", "DELETE"])],
        ]),
      );
    // Everybody's share is taken away, and nobody is given one for it.
    expect(rights.get("new functions of app_owner")).toBeUndefined();
  });
});

describe("logins", () => {
  it("have what all their groups have, and LOGIN", () => {
    const declared = declaration({ logins: { l: { roles: ["readonly", "backup"] } } });
    const server = live([table("t", "app_owner"), table("u", "admin", { schema: "other" })]);
    expect(may(declared, server, "l", "server")).toEqual(["LOGIN"]);
    expect(may(declared, server, "l", "table public.t")).toEqual(["SELECT"]);
    expect(may(declared, server, "l", "table other.u")).toEqual(["SELECT"]);
    expect(may(declared, server, "l", "schema other")).toEqual(["USAGE"]);
    expect(may(declared, server, "l", "role app_readonly")).toEqual(["MEMBER"]);
    expect(may(declared, server, "l", "role pg_read_all_data")).toEqual(["MEMBER"]);
    expect(may(declared, server, "app_readonly", "server")).toEqual([]);
  });

  it("that rotate are two roles with the same rights", () => {
    const rotation = { every: "30d", overlap: "1d" };
    const declared = declaration({ logins: { l: { roles: ["owner"], rotation } } });
    for (const rights of declaredAccess([declared], live([table("t", "app_owner")])).values())
      expect(rights.get("l_2")).toEqual(rights.get("l"));
    expect(may(declared, live(), "l_2", "role app_owner")).toEqual(["MEMBER"]);
  });

  it("are members of what PostgreSQL's roles include as well", () => {
    const declared = declaration({ logins: { l: { roles: ["monitor"] } } });
    expect(may(declared, live(), "l", "role pg_read_all_stats")).toEqual(["MEMBER"]);
  });
});

describe("groups of the user's own", () => {
  const support: DeclaredGroup["grants"] = [
    { table: "customers", columns: ["id", "name"], privileges: ["SELECT"] },
    { table: "other.notes", privileges: ["INSERT"] },
  ];
  const server = live([
    table("customers", "app_owner", { columns: ["id", "name", "secret"] }),
    table("notes", "admin", { schema: "other" }),
  ]);

  it("that stand alone may get to what they have", () => {
    const declared = declaration({ groups: { support: { grants: support } } });
    const found = (object: string) => may(declared, server, "app_support", object);
    expect(found("database app")).toEqual(["CONNECT"]);
    expect(found("schema public")).toEqual(["USAGE"]);
    expect(found("schema other")).toEqual(["USAGE"]);
    expect(found("table public.customers")).toEqual([]);
    expect(found("column public.customers.id")).toEqual(["SELECT"]);
    expect(found("column public.customers.secret")).toEqual([]);
    expect(found("table other.notes")).toEqual(["INSERT"]);
  });

  it("have what they include beside it", () => {
    const declared = declaration({ groups: { support: { includes: ["readonly"], grants: support.slice(0, 1) } } });
    const found = (object: string) => may(declared, server, "app_support", object);
    expect(found("table public.customers")).toEqual(["SELECT"]);
    expect(found("column public.customers.secret")).toEqual(["SELECT"]);
    expect(found("table other.notes")).toEqual([]);
    expect(found("role app_readonly")).toEqual(["MEMBER"]);
  });

  it("name tables and columns that are not there yet", () => {
    const grants = [...support, { table: "gone", privileges: ["SELECT"] }];
    const declared = declaration({ groups: { support: { grants } } });
    expect(missingTables([declared], [], live([table("customers", "app_owner", { columns: ["id"] })]))).toEqual([
      "other.notes in database app",
      "public.customers.name in database app",
      "public.gone in database app",
    ]);
  });
});

it("tells databases apart as soon as there are several", () => {
  const [first, second] = [live([table("t", "app_owner")]), live([table("t", "admin")], { name: "shop" })];
  const both = { ...first, databases: [...first.databases, ...second.databases] };
  const rights = declaredAccess([declaration(), declaration({}, "shop")], both);
  expect(rights.get("table public.t in database app")?.has("shop_readonly")).toBe(false);
  expect([...rights.get("table public.t in database shop")!.keys()]).toContain("shop_readonly");
  expect(rights.get("table public.t")).toBeUndefined();
});

describe("any declaration", () => {
  const keys = ["one", "two", "three"] as const;
  const known = [...Object.values(Group), ...keys];
  const grant = fc.record(
    {
      table: fc.constantFrom("mine", "theirs", "other.elsewhere", "gone"),
      columns: fc.subarray(["id", "name"], { minLength: 1 }),
      privileges: fc.subarray(["SELECT", "INSERT", "UPDATE"], { minLength: 1 }),
    },
    { requiredKeys: ["table", "privileges"] },
  );
  // Each includes only those before it, so that there is no circle.
  const groups = fc
    .tuple(
      ...keys.map((_, i) =>
        fc.record({
          includes: fc.subarray([...Object.values(Group), ...keys.slice(0, i)]),
          grants: fc.array(grant, { maxLength: 2 }),
        }),
      ),
    )
    .map((all) => Object.fromEntries(all.map((group, i) => [keys[i]!, group])));
  const logins = fc.dictionary(
    fc.constantFrom("x", "y", "z"),
    fc.record({ roles: fc.subarray(known, { minLength: 1 }) }),
  );
  const declared = fc
    .record({ schemas: fc.subarray(["public", "other"], { minLength: 1 }), groups, logins })
    .map((roles) => declaration(roles));
  const server = live(
    [
      table("mine", "app_owner", { columns: ["id"] }),
      table("theirs", "admin"),
      table("elsewhere", "somebody", { schema: "other", columns: ["name"] }),
      table("s", "app_migrator", { kind: "sequence" }),
    ],
    { functions: [{ schema: "other", name: "f", arguments: "", owner: "app_owner", definer: true }] },
  );
  const names = (declaration: RolesDeclaration) => [
    ...Object.values(declaration.groups).map(({ role }) => role),
    ...Object.keys(declaration.logins),
  ];

  it("gives rights to declared roles only, and PUBLIC nothing", () => {
    fc.assert(
      fc.property(declared, (one) => {
        const known = new Set(names(one));
        const rights = [...declaredAccess([one], server).values()].flatMap((of) => [...of]);
        expect(
          rights.filter(([role, privileges]) => role === PUBLIC || !known.has(role) || privileges.size === 0),
        ).toEqual([]);
      }),
    );
  });

  it("gives whoever includes a group all that the group has", () => {
    fc.assert(
      fc.property(declared, (one) => {
        const holders = [
          ...Object.values(one.groups).map(({ role, includes }) => ({ role, includes })),
          ...Object.values(one.logins).flatMap(({ roles, groups }) =>
            roles.map((role) => ({ role, includes: groups })),
          ),
        ];
        const lacking: string[] = [];
        for (const [object, of] of declaredAccess([one], server)) {
          // Default privileges are the groups' own, and reach whoever is in them when something is created.
          if (object.startsWith("new ")) continue;
          for (const { role, includes } of holders)
            for (const key of includes)
              for (const privilege of of.get(one.groups[key]!.role) ?? [])
                if (!of.get(role)?.has(privilege)) lacking.push(`${role} ${privilege} ${object}`);
        }
        expect(lacking).toEqual([]);
      }),
    );
  });
});

describe("row security", () => {
  const policy = { roles: ["public"], command: "ALL", restrictive: false, tenantColumn: "t" } as const;
  const policies = {
    database: "app",
    tenantSetting: "app.current_user_id",
    tables: {
      "public.orders": { force: true, policies: { tenant: { ...policy, roles: ["public"] } } },
      "public.gone": { force: true, policies: {} },
    },
    written: { "public.orders": { tenant: { using: "(t = 1)", withCheck: null } }, "public.gone": {} },
  };
  const tenant: LivePolicy = {
    name: "tenant",
    roles: [PUBLIC],
    command: "ALL",
    restrictive: false,
    using: "(t = 1)",
    withCheck: null,
  };
  const orders = (more: Partial<LiveRelation>) =>
    live([
      table("orders", "app_owner", {
        rowSecurity: true,
        forced: true,
        policies: [tenant],
        ...more,
      }),
    ]);
  const differs = (server: LiveServer) => {
    const object = "policies of public.orders";
    return compare(
      declaredRowSecurity([policies], server).get(object),
      actualRowSecurity([policies], server).get(object),
    )
      .filter(({ declared, actual }) => declared !== actual)
      .map(({ role, privilege, actual }) => `${actual ? "+" : "-"}${privilege} ${role}`);
  };

  it.each<[string, Partial<LiveRelation>, string[]]>([
    ["as declared", {}, []],
    ["off", { rowSecurity: false }, ["-ROW SECURITY PUBLIC"]],
    ["not for the owner", { forced: false }, ["-FORCED ROW SECURITY PUBLIC"]],
    ["without its policy", { policies: [] }, ["-POLICY tenant FOR ALL USING (t = 1) PUBLIC"]],
    [
      "with another policy",
      {
        policies: [tenant, { ...tenant, name: "all", roles: ["l"], command: "SELECT", using: "true" }],
      },
      ["+POLICY all FOR SELECT USING true l"],
    ],
    [
      "with other rows permitted",
      { policies: [{ ...tenant, using: "true" }] },
      ["+POLICY tenant FOR ALL USING true PUBLIC", "-POLICY tenant FOR ALL USING (t = 1) PUBLIC"],
    ],
    [
      "with a policy that is for others",
      { policies: [{ ...tenant, roles: ["l"] }] },
      ["+POLICY tenant FOR ALL USING (t = 1) l", "-POLICY tenant FOR ALL USING (t = 1) PUBLIC"],
    ],
  ])("%s", (_, more, expected) => {
    expect(differs(orders(more)).sort()).toEqual([...expected].sort());
  });

  it("says nothing of tables that are not there, and of databases without a declaration", () => {
    expect([...declaredRowSecurity([policies], orders({})).keys()]).toEqual(["policies of public.orders"]);
    expect(missingTables([], [policies], orders({}))).toEqual(["public.gone in database app"]);
    expect(actualRowSecurity([], orders({})).size).toBe(0);
  });
});

it("compares cell by cell", () => {
  const declared = new Map([["a", new Set(["SELECT", "INSERT"])]]);
  const actual = new Map([
    ["a", new Set(["SELECT"])],
    ["b10", new Set(["DELETE"])],
    ["b9", new Set(["DELETE"])],
  ]);
  expect(compare(declared, actual)).toEqual([
    { role: "a", privilege: "SELECT", declared: true, actual: true },
    { role: "a", privilege: "INSERT", declared: true, actual: false },
    { role: "b9", privilege: "DELETE", declared: false, actual: true },
    { role: "b10", privilege: "DELETE", declared: false, actual: true },
  ]);
});
