/**
 * What may be declared as a row policy, and the SQL that it becomes. Whether PostgreSQL then shows each tenant its own rows only is
 * for `test/system/access/rowPolicies.test.ts`.
 */
import { parseSync } from "libpg-query";
import { describe, expect, it } from "vitest";
import { policyStatements, type RowPoliciesSpec } from "../../components/access/operations/rowPolicies.ts";
import { declaredTable, policyProblems, type RowPolicy } from "../../components/postgres/policies.ts";

const tables = (policy: unknown) => ({ tables: { orders: { policies: { tenant: policy } } } });
const at = "tables.orders.policies.tenant";
const fields = (args: object) => policyProblems(args).map(({ field }) => field);

describe("expressions", () => {
  it.each([
    "true",
    "owner = current_user",
    "id IN (SELECT order_id FROM public.shares WHERE who = current_user)",
    "/* why */ (a = 1)",
    "a = ')' -- one of them",
    `"Odd" = $$--$$`,
    "EXISTS (\n  SELECT 1\n)",
  ])("%s is one", (using) => {
    expect(policyProblems(tables({ using }))).toEqual([]);
    expect(policyProblems(tables({ withCheck: using }))).toEqual([]);
  });

  it.each([
    ["", "empty"],
    ["  \n", "empty"],
    ["a = ", 'syntax error at or near ")", at its end'],
    ["a == = 1 AND", 'syntax error at or near "="', "character 6"],
    ["SELECT 1", 'syntax error at or near "SELECT", at character 1'],
    ["true) OR (false", 'syntax error at or near "OR", at character 7'],
    ["true) WITH CHECK (true", "closes a parenthesis"],
    ["true); CREATE POLICY q ON t USING (true", "closes a parenthesis"],
    ["true); DROP TABLE orders; --", "syntax error"],
    ["true); DROP TABLE orders; SELECT (1", "closes a parenthesis"],
    ["true; DROP TABLE orders", 'syntax error at or near ";", at character 5'],
    ["true /*", "unterminated /* comment"],
    ["a = 'x", "unterminated quoted string"],
    ["a, b", 'syntax error at or near ",", at character 2'],
    ["a AS b", "syntax error"],
    ["true\0", "syntax error"],
  ])("%j is not", (using, ...says) => {
    for (const [key, policy] of Object.entries({ using: { using }, withCheck: { withCheck: using } })) {
      const problems = policyProblems(tables(policy));
      expect(problems.map(({ field }) => field)).toEqual([`${at}.${key}`]);
      expect(problems[0]!.found).toContain(JSON.stringify(using));
      for (const said of says) expect(problems[0]!.found).toContain(said);
    }
  });
});

describe("policies", () => {
  it.each<[string, RowPolicy, string]>([
    ["using for insert", { for: "insert", using: "true" }, `${at}.using`],
    ["withCheck for select", { for: "select", withCheck: "true" }, `${at}.withCheck`],
    ["withCheck for delete", { for: "delete", withCheck: "true" }, `${at}.withCheck`],
    ["an unknown command", { for: "truncate" as never, using: "true" }, `${at}.for`],
    ["a command in capitals", { for: "SELECT" as never, using: "true" }, `${at}.for`],
    ["tenantColumn beside using", { tenantColumn: "a", using: "true" }, `${at}.tenantColumn`],
    ["tenantColumn beside withCheck", { tenantColumn: "a", withCheck: "true" }, `${at}.tenantColumn`],
    ["a column that needs quotes", { tenantColumn: "userId" }, `${at}.tenantColumn`],
    ["nothing at all", {}, `${at}.using`],
    ["no role", { using: "true", roles: [] }, `${at}.roles`],
    ["a role that is no name", { using: "true", roles: ["a", "b; DROP"] }, `${at}.roles[1]`],
    ["a role that is too long", { using: "true", roles: ["a".repeat(64)] }, `${at}.roles[0]`],
    ["everybody and somebody", { using: "true", roles: ["public", "a"] }, `${at}.roles`],
  ])("with %s are refused", (_, policy, field) => {
    expect(fields(tables(policy))).toEqual([field]);
  });

  it("may name a role that is known later", () => {
    const role = { later: true };
    expect(policyProblems(tables({ using: "true", roles: [role] }), (value) => value === role)).toEqual([]);
    expect(fields(tables({ using: "true", roles: [role] }))).toEqual([`${at}.roles[0]`]);
  });
});

describe("names", () => {
  it.each(["Orders", "a b", 'a"b', "a.b.c", ".a", "a.", "", "1a", "a;b", "é", "a".repeat(64)])(
    "%j is no table's",
    (table) => expect(fields({ tables: { [table]: { policies: {} } } })).toEqual([`tables.${table}`]),
  );
  it.each(["orders", "user", "shop.order", "_a$1", "a".repeat(63)])("%j is one", (table) =>
    expect(policyProblems({ tables: { [table]: { policies: {} } } })).toEqual([]),
  );
  it("of policies want no quotes either", () => {
    expect(fields({ tables: { orders: { policies: { "my policy": { using: "true" } } } } })).toEqual([
      "tables.orders.policies.my policy",
    ]);
  });
  it("of a table come once", () => {
    expect(fields({ tables: { orders: { policies: {} }, "public.orders": { policies: {} } } })).toEqual([
      "tables.public.orders",
    ]);
  });
  it.each(["role", "app.", "app.x'; DROP TABLE a; --", "app x.y", ""])("%j is no tenant setting", (tenantSetting) =>
    expect(fields({ tenantSetting, tables: {} })).toEqual(["tenantSetting"]),
  );
  it.each(["app.tenant", "App.Tenant_1", "a.b.c"])("%j is one", (tenantSetting) =>
    expect(policyProblems({ tenantSetting, tables: {} })).toEqual([]),
  );
});

describe("what is of the wrong kind", () => {
  it.each<[unknown, string[]]>([
    [{}, ["tables"]],
    [{ tables: null }, ["tables"]],
    [{ tables: [] }, ["tables"]],
    [{ tables: "orders" }, ["tables"]],
    [{ tables: { orders: null } }, ["tables.orders"]],
    [{ tables: { orders: true } }, ["tables.orders"]],
    [{ tables: { orders: {} } }, ["tables.orders.policies"]],
    [{ tables: { orders: { policies: [{}] } } }, ["tables.orders.policies"]],
    [{ tables: { orders: { policies: {}, force: "yes" } } }, ["tables.orders.force"]],
    [{ tables: { orders: { policies: {}, forced: true } } }, ["tables.orders.forced"]],
    [{ tenantSetting: 1, tables: {} }, ["tenantSetting"]],
    [{ tenantSettings: "a.b", tables: {} }, ["tenantSettings"]],
    [tables(null), [at]],
    [tables("true"), [at]],
    [tables({ using: 1 }), [`${at}.using`]],
    [tables({ using: "true", withCheck: null }), [`${at}.withCheck`]],
    [tables({ using: "true", command: "all" }), [`${at}.command`]],
    [tables({ using: "true", restrictive: 1 }), [`${at}.restrictive`]],
    [tables({ using: "true", for: [] }), [`${at}.for`]],
    [tables({ using: "true", roles: "app" }), [`${at}.roles`]],
    [tables({ using: "true", roles: [null, 1, {}] }), [0, 1, 2].map((i) => `${at}.roles[${i}]`)],
    // The second follows from the first being left out.
    [tables({ tenantColumn: ["a"] }), [`${at}.tenantColumn`, `${at}.using`]],
  ])("is refused: %j", (args, expected) => {
    expect(fields(args as object)).toEqual(expected);
  });
});

it("says all at once", () => {
  expect(
    fields({
      tenantSetting: "x",
      tables: { "a b": { policies: {} }, orders: { policies: { tenant: { using: "a =", for: "insert" } } } },
    }),
  ).toEqual(["tenantSetting", "tables.a b", `${at}.using`, `${at}.using`]);
});

const spec = (policies: Record<string, RowPolicy>, force?: boolean): RowPoliciesSpec => ({
  table: "public.orders",
  tenantSetting: "app.current_user_id",
  ...declaredTable({ policies, ...(force === undefined ? {} : { force }) }),
});
const own = `"user_id" = (SELECT nullif(current_setting('app.current_user_id', true), '')::uuid)`;

describe("SQL", () => {
  it("fills in the defaults", () => {
    expect(policyStatements(spec({ tenant: { using: "true" } }), {})).toEqual([
      'CREATE POLICY "tenant" ON "public"."orders" AS PERMISSIVE FOR ALL TO PUBLIC USING (\ntrue\n)',
      'ALTER TABLE "public"."orders" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
    ]);
  });

  it("says what is declared", () => {
    expect(
      policyStatements(
        spec(
          { one: { roles: ["a", "b"], for: "update", restrictive: true, using: "x", withCheck: "y -- not z" } },
          false,
        ),
        {},
      ),
    ).toEqual([
      'CREATE POLICY "one" ON "public"."orders" AS RESTRICTIVE FOR UPDATE TO "a", "b" USING (\nx\n) WITH CHECK (\ny -- not z\n)',
      'ALTER TABLE "public"."orders" ENABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY',
    ]);
  });

  it.each([
    [undefined, `USING (\n${own}\n)`],
    ["select", `USING (\n${own}\n)`],
    ["delete", `USING (\n${own}\n)`],
    // PostgreSQL checks what is written against USING when there is nothing else.
    ["update", `USING (\n${own}\n)`],
    ["insert", `WITH CHECK (\n${own}\n)`],
  ] as const)("compares the tenant's column for %s", (command, ends) => {
    const policy = { tenantColumn: "user_id", ...(command === undefined ? {} : { for: command }) };
    const [create] = policyStatements(spec({ tenant: policy }), { user_id: "uuid" });
    expect(create).toBe(
      `CREATE POLICY "tenant" ON "public"."orders" AS PERMISSIVE FOR ${(command ?? "all").toUpperCase()} TO PUBLIC ${ends}`,
    );
  });

  it("is one statement for PostgreSQL's parser each", () => {
    const all = policyStatements(
      spec({ a: { using: "x --" }, b: { tenantColumn: "user", for: "insert" }, order: { using: "true" } }),
      { user: '"Odd".type' },
    );
    expect(all).toHaveLength(4);
    for (const statement of all) expect(parseSync(statement).stmts).toHaveLength(1);
  });
});
