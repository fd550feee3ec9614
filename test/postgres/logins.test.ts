import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { milliseconds } from "../../components/postgres/durations.ts";
import {
  hbaRules,
  type LoginArgs,
  loginProblems,
  roleSettings,
  serverNames,
  timeouts,
  validUntil,
} from "../../components/postgres/logins.ts";

const rotation = { every: "30d", overlap: "1d" };
const fields = (login: object, name = "app", server = true) =>
  loginProblems("logins.app", name, { roles: ["readonly"], ...login } as LoginArgs, {}, server).map((p) =>
    p.field.replace("logins.app", ""),
  );

describe("durations", () => {
  it.each([
    ["500ms", 500],
    ["1.5h", 5_400_000],
    ["30 s", 30_000],
    ["30d", 2_592_000_000],
  ])("%s are %d ms", (text, expected) => {
    expect(milliseconds(text)).toBe(expected);
  });

  // To `ms` a bare number is one of milliseconds, and a capital M a minute.
  it.each(["30", "1M", "", "-1s", "s", "1 fortnight", "1s ", 30, undefined])("%j is none", (text) => {
    expect(milliseconds(text)).toBeUndefined();
  });
});

describe("validation", () => {
  it.each<[string, object]>([
    ["nothing but groups", {}],
    [
      "every setting",
      { connectionLimit: 1, statementTimeout: "30s", lockTimeout: "1ms", idleInTransactionTimeout: "24d" },
    ],
    ["a search path", { searchPath: ["$user", "sales", "public", "pg_catalog"] }],
    ["an end on a day", { validUntil: "2028-02-29" }],
    ["an end at a moment", { validUntil: "2027-01-31T18:00:00+02:00" }],
    ["rotation", { rotation }],
    ["a certificate", { clientAuth: "cert" }],
    ["networks", { from: ["10.1.0.0/16", "192.0.2.7/32", "2001:db8::/32"] }],
    ["audit", { audit: "write" }],
  ])("has nothing against %s", (_, login) => {
    expect(fields(login)).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ["no group", { roles: [] }, [".roles"]],
    ["groups missing", { roles: undefined }, [".roles"]],
    ["an unknown group", { roles: ["readonly", "superuser"] }, [".roles[1]"]],
    ["what every object has", { roles: ["toString"] }, [".roles[0]"]],
    ["a group twice", { roles: ["readonly", "readonly"] }, [".roles"]],
    ["no connection", { connectionLimit: 0 }, [".connectionLimit"]],
    ["half a connection", { connectionLimit: 1.5 }, [".connectionLimit"]],
    ["a timeout without a unit", { statementTimeout: "30" }, [".statementTimeout"]],
    ["a timeout of nothing, which is none", { lockTimeout: "0s" }, [".lockTimeout"]],
    ["a timeout that PostgreSQL cannot count", { idleInTransactionTimeout: "25d" }, [".idleInTransactionTimeout"]],
    ["an empty search path", { searchPath: [] }, [".searchPath"]],
    ["two schemas in one name", { searchPath: ["public, sales"] }, [".searchPath[0]"]],
    ["a day that is not", { validUntil: "2027-02-30" }, [".validUntil"]],
    ["a moment without its offset", { validUntil: "2027-02-03T10:00:00" }, [".validUntil"]],
    ["no date", { validUntil: "tomorrow" }, [".validUntil"]],
    [
      "an overlap that is no shorter than the period",
      { rotation: { every: "1d", overlap: "24h" } },
      [".rotation.overlap"],
    ],
    ["rotation of a certificate", { rotation, clientAuth: "cert" }, [".rotation"]],
    ["another way to log in", { clientAuth: "trust" }, [".clientAuth"]],
    ["another level of audit", { audit: "off" }, [".audit"]],
    ["networks of nobody", { from: [] }, [".from"]],
    ["an address without its length", { from: ["10.0.0.1"] }, [".from[0]"]],
    ["a network twice", { from: ["10.0.0.0/8", "10.0.0.0/8"] }, [".from"]],
  ])("refuses %s", (_, login, expected) => {
    expect(fields(login)).toEqual(expected);
  });

  it("refuses without a server what only a server can do", () => {
    expect(fields({ from: ["10.0.0.0/8"] }, "app", false)).toEqual([".from"]);
    expect(fields({ clientAuth: "cert" }, "app", false)).toEqual([".clientAuth"]);
    expect(fields({ clientAuth: "password" }, "app", false)).toEqual([]);
  });

  it("leaves room for the second name of one that rotates", () => {
    expect(fields({ rotation }, "n".repeat(62))).toEqual([""]);
    expect(fields({ rotation }, "n".repeat(61))).toEqual([]);
    expect(fields({}, "n".repeat(63))).toEqual([]);
  });

  it("takes whatever a configuration may hold without a crash", () => {
    const anything = fc.record(
      {
        roles: fc.array(fc.string()),
        statementTimeout: fc.string(),
        searchPath: fc.array(fc.string()),
        validUntil: fc.oneof(fc.string(), fc.date({ noInvalidDate: true }).map(String)),
        clientAuth: fc.string(),
        from: fc.array(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6())),
        audit: fc.string(),
        rotation: fc.record({ every: fc.string(), overlap: fc.string() }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anything, fc.string(), fc.boolean(), (login, name, server) => {
        const problems = loginProblems("f", name, login as unknown as LoginArgs, {}, server);
        for (const problem of problems) expect(Object.values(problem).every((text) => text !== undefined)).toBe(true);
      }),
    );
  });
});

describe("what a login comes to", () => {
  it("is one role on the server, or two that take turns", () => {
    expect(serverNames("app", { roles: ["readonly"] })).toEqual(["app"]);
    expect(serverNames("app", { roles: ["readonly"], rotation })).toEqual(["app", "app_2"]);
  });

  it("is read-only when none of its groups may write, unless it says otherwise", () => {
    const readOnly = (login: Partial<LoginArgs>) =>
      "default_transaction_read_only" in roleSettings({ roles: ["readonly"], ...login }, {});
    expect(readOnly({})).toBe(true);
    expect(readOnly({ roles: ["monitor", "auditor"] })).toBe(true);
    expect(readOnly({ roles: ["readonly", "readwrite"] })).toBe(false);
    expect(readOnly({ roles: ["migrator"] })).toBe(false);
    expect(readOnly({ readOnly: false })).toBe(false);
    expect(readOnly({ roles: ["owner"], readOnly: true })).toBe(true);
  });

  it("are settings in PostgreSQL's words", () => {
    expect(roleSettings({ roles: ["readwrite"], lockTimeout: "1.5s", audit: "write" }, {})).toEqual({
      lock_timeout: "1500ms",
      "pgaudit.log": "ddl,role,write",
    });
    expect(timeouts({ roles: [], statementTimeout: "30s", idleInTransactionTimeout: "1m" })).toEqual({
      statementTimeout: 30_000,
      idleInTransactionSessionTimeout: 60_000,
    });
  });

  it("ends at a moment that is the same everywhere", () => {
    expect(validUntil({ roles: [] })).toBeNull();
    expect(validUntil({ roles: [], validUntil: "2027-01-31" })).toBe("2027-01-31T00:00:00.000Z");
    expect(validUntil({ roles: [], validUntil: "2027-01-31T01:00:00+02:00" })).toBe("2027-01-30T23:00:00.000Z");
  });

  it("is let in from where it may and rejected from everywhere else, by every name it has", () => {
    const rules = hbaRules("app", { roles: [], rotation, from: ["10.1.0.0/16"] }, "shop", "10.64.0.0/24");
    expect(rules.map(({ database, user, address, method }) => [database, user, address, method].join(" "))).toEqual(
      ["app", "app_2"].flatMap((user) => [
        `shop ${user} 10.1.0.0/16 scram-sha-256`,
        `all ${user} 0.0.0.0/0 reject`,
        `all ${user} ::/0 reject`,
      ]),
    );
    const [first] = hbaRules("app", { roles: [], clientAuth: "cert" }, "shop", "10.64.0.0/24");
    expect(first).toEqual({ database: "shop", user: "app", address: "10.64.0.0/24", method: "cert" });
  });
});
