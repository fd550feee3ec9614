/** The access matrix from answers that are made up here; that a server gives such answers is for the system tests. */
import { describe, expect, it } from "vitest";
import type { LiveAccess } from "../../components/access/liveAccess.ts";
import type { LiveRelation, Rights } from "../../components/postgres/effective.ts";
import { rolesDeclaration } from "../../components/postgres/roles.ts";
import { count, differences, json, type Matrix, matrix, type Part, part } from "../../verbs/accessMatrix.ts";
import { accessMarkdown, accessReport } from "../../verbs/accessReport.ts";

const table = (name: string): LiveRelation => ({
  ...{ schema: "public", name, kind: "table", owner: "app_owner", columns: [] },
  ...{ rowSecurity: false, forced: false, policies: [] },
});

const declaration = rolesDeclaration(
  { schemas: ["public"], groups: {}, logins: { reader: { roles: ["readonly"] } } },
  "app",
  "admin",
  {},
);

const names = ["a", "b", "c", "d", "e", "f", "g"];

const server: LiveAccess["server"] = {
  version: 17,
  predefined: [],
  databases: [
    {
      ...{ name: "app", owner: "admin", schemas: [], relations: names.map(table) },
      functions: [{ schema: "public", name: "f", arguments: "text", owner: "app_owner", definer: true }],
    },
  ],
};

/** As declared, but for what `changes` says. */
function live(changes: (rights: Map<string, Map<string, Set<string>>>) => void = () => undefined): LiveAccess {
  const declared = matrix(
    { roles: [declaration], policies: [] },
    { server, version: "17.6", roles: [], actual: new Map(), notGoverned: { databases: [], logins: [] } },
  );
  const rights = new Map<string, Map<string, Set<string>>>();
  for (const [object, cells] of declared.objects) {
    const roles = new Map<string, Set<string>>();
    for (const { role, privilege } of cells) roles.set(role, (roles.get(role) ?? new Set()).add(privilege));
    rights.set(object, roles);
  }
  changes(rights);
  return {
    ...{ server, version: "17.6", actual: rights as Rights },
    roles: [{ name: "reader", kind: "login", attributes: ["LOGIN"], memberOf: ["app_readonly"], connectionLimit: 5 }],
    notGoverned: {
      databases: [{ name: "postgres", rights: new Map([["PUBLIC", new Set(["CONNECT"])]]) }],
      logins: ["other"],
    },
  };
}

const whole = (changes?: Parameters<typeof live>[0]): Matrix =>
  matrix({ roles: [declaration], policies: [] }, live(changes));

const source = { stack: "dev", host: "db.example", port: 5432, when: new Date("2026-01-02T03:04:05Z") };

const cells = (shown: Matrix) => JSON.parse([...json(shown)].join("")) as Record<string, unknown>[];

/** A role that nobody declared, and everybody: each has one right more; a group has one less. */
const changed = (rights: Map<string, Map<string, Set<string>>>) => {
  rights.get("table public.a")!.set("mallory", new Set(["DELETE"]));
  rights.get("table public.a")!.get("app_readonly")!.delete("SELECT");
  for (const role of ["PUBLIC", "reader"]) rights.get("table public.b")!.set(role, new Set(["SELECT", "TRUNCATE"]));
};

describe("the cells", () => {
  it("are role, object, privilege, declared and actual", () => {
    expect(cells(part(whole(changed), { object: "table public.a", roles: ["mallory", "app_readonly"] }))).toEqual([
      { role: "app_readonly", object: "table public.a", privilege: "SELECT", declared: true, actual: false },
      { role: "mallory", object: "table public.a", privilege: "DELETE", declared: false, actual: true },
    ]);
  });

  it("are counted, and those that differ apart", () => {
    const same = whole();
    expect(cells(same)).toHaveLength(count(same.objects));
    expect(differences(same).size).toBe(0);
    // PUBLIC has two rights more, the reader one: SELECT is declared.
    expect(count(differences(whole(changed)))).toBe(1 + 1 + 2 + 1);
  });

  it("of nothing are an empty list", () => {
    expect(cells(part(whole(), { roles: ["reader"], object: "role app_owner" }))).toEqual([]);
  });

  it("are false on both sides only when all are asked for", () => {
    const asked: Part = { roles: ["reader"], object: "table public.a" };
    expect(cells(part(whole(), asked))).toHaveLength(1);
    const all = cells(part(whole(), { ...asked, all: true }));
    expect(all).toHaveLength(8);
    expect(all.filter(({ declared, actual }) => declared || actual)).toHaveLength(1);
  });

  it("of nobody and of no object are an error", () => {
    expect(() => part(whole(), { roles: ["nobody"] })).toThrow(
      '--role: "nobody" has no right and is not declared; there are: app_migrator, app_owner',
    );
    expect(() => part(whole(), { object: "nothing" })).toThrow(
      '--object: there is no object with "nothing" in its name',
    );
  });
});

describe("the report", () => {
  it("puts what differs first, and says what to do", () => {
    const text = accessReport(whole(changed), source);
    const [head, differing] = text.split("Who may do what");
    expect(head).toContain("db.example:5432, PostgreSQL 17.6, database app");
    expect(head).toContain("Differences: 5 (+ is not declared, - is declared and missing)");
    expect(head).toMatch(/table public\.a\n {4}-SELECT {2}app_readonly\n {4}\+DELETE {2}mallory\n/);
    // The reader has it as one of everybody.
    expect(head).toMatch(/table public\.b\n {4}\+SELECT, \+TRUNCATE {2}PUBLIC\n\n/);
    expect(head).toContain("npm run up -- --stack dev --refresh");
    expect(differing).toMatch(/-SELECT {2,}app_readonly\n/);
  });

  it("names what is alike once", () => {
    const text = accessReport(part(whole(), { object: "table public." }), source);
    expect(text).toContain("Differences: none");
    expect(text.match(/app_readwrite/g)).toHaveLength(1);
    expect(text).toContain(
      "  table public.a,\n  table public.b,\n  table public.c,\n  table public.d,\n  and 3 more\n",
    );
  });

  it("says what is beside the declaration", () => {
    const text = accessReport(whole(), source);
    expect(text).toContain("! Database postgres is not governed: PUBLIC may CONNECT.");
    expect(text).toContain("without a right of their own in the declared databases: other.");
    expect(text).toContain("function public.f(text) (app_owner)");
  });
});

describe("the document", () => {
  it("says where and when, what was found, and names every object", () => {
    const text = accessMarkdown(whole(changed), source);
    for (const part of [
      "- Server: db.example:5432, PostgreSQL 17.6",
      "- Read from the live server: 2026-01-02T03:04:05.000Z",
      "- 0 groups, 1 login, 0 roles that nobody declared",
      "- 5 differences",
      "| reader | login | LOGIN | app\\_readonly | 5 |  |",
      "## What cannot be seen from here",
    ])
      expect(text).toContain(part);
    const matrix = text.slice(text.indexOf("## Matrix"));
    for (const name of names) expect(matrix).toContain(`table public.${name}`);
  });

  it("keeps names from becoming markup", () => {
    const odd = live((rights) => rights.get("table public.a")!.set("a|b <i>*x*", new Set(["SELECT"])));
    expect(accessMarkdown(matrix({ roles: [declaration], policies: [] }, odd), source)).toContain(
      "a\\|b \\<i\\>\\*x\\*",
    );
  });
});
