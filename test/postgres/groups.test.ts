import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  connects,
  type GroupArgs,
  groupProblems,
  includedBy,
  inOrder,
  mayWrite,
  type OwnGroups,
  reach,
} from "../../components/postgres/groups.ts";
import { builtIn } from "../../components/postgres/privileges.ts";

const keys = ["g0", "g1", "g2", "g3", "g4", "g5"];
const select = { table: "t", privileges: ["SELECT"] };

/** Any graph over a few groups, circles included. */
const graphs: fc.Arbitrary<Record<string, GroupArgs>> = fc
  .tuple(...keys.map(() => fc.subarray([...keys, ...builtIn], { minLength: 1, maxLength: 3 })))
  .map((all) => Object.fromEntries(all.map((includes, i) => [keys[i]!, { includes }])));

/** A graph without circles: whoever is included comes before. */
const orderly: fc.Arbitrary<Record<string, GroupArgs>> = fc
  .tuple(fc.shuffledSubarray(keys, { minLength: keys.length }), fc.infiniteStream(fc.boolean()))
  .map(([order, coins]) =>
    Object.fromEntries(
      order.map((key, i) => [key, { includes: order.slice(0, i).filter(() => coins.next().value), grants: [select] }]),
    ),
  );

/** Floyd and Warshall's, to compare with: whether anybody reaches itself. */
function hasCircle(groups: OwnGroups): boolean {
  const has = keys.map((a) => keys.map((b) => includedBy(groups, a).includes(b)));
  for (const k of keys.keys())
    for (const i of keys.keys()) for (const j of keys.keys()) has[i]![j] ||= has[i]![k]! && has[k]![j]!;
  return keys.some((_, i) => has[i]![i]);
}

describe("groups that include one another", () => {
  it("are accepted exactly when they do not come round", () => {
    fc.assert(
      fc.property(graphs, (groups) => {
        expect(groupProblems(groups).length > 0).toBe(hasCircle(groups));
      }),
    );
  });

  it("are put behind all that they include", () => {
    fc.assert(
      fc.property(orderly, (groups) => {
        const order = inOrder(groups);
        expect(order.toSorted()).toEqual(Object.keys(groups).sort());
        for (const [i, key] of order.entries())
          for (const included of includedBy(groups, key)) expect(order.indexOf(included)).toBeLessThan(i);
      }),
    );
  });

  it("have all that any of them has, however far down", () => {
    fc.assert(
      fc.property(graphs, fc.subarray(keys), (groups, held) => {
        const reached = reach(groups, held);
        for (const key of held) expect(reached.has(key)).toBe(true);
        for (const key of reached)
          for (const included of includedBy(groups, key)) expect(reached.has(included)).toBe(true);
        // And no more than that.
        for (const key of reached)
          expect(held.includes(key) || [...reached].some((other) => includedBy(groups, other).includes(key))).toBe(
            true,
          );
      }),
    );
  });

  it("are named together when they come round, once for each circle", () => {
    const groups = {
      ...{ a: { includes: ["b"] }, b: { includes: ["a"] }, c: { includes: ["c"] } },
      ...{ outside: { includes: ["a"] }, fine: { includes: ["readonly"] } },
    };
    expect(groupProblems(groups).map(({ field, found }) => [field, found])).toEqual([
      ["groups.a.includes", "a, b include one another"],
      ["groups.c.includes", "c includes itself"],
    ]);
  });
});

describe("a group of one's own", () => {
  const fields = (groups: Record<string, GroupArgs>) => groupProblems(groups).map((p) => p.field);

  it.each<[string, Record<string, GroupArgs>, string[]]>([
    ["with neither includes nor grants", { g: {} }, ["groups.g"]],
    ["with both empty", { g: { includes: [], grants: [] } }, ["groups.g"]],
    ["named like a built-in one", { readonly: { grants: [select] } }, ["groups.readonly"]],
    ["whose name needs quotes", { "my-group": { grants: [select] } }, ["groups.my-group"]],
    ["with a reserved name", { pg_g: { grants: [select] } }, ["groups.pg_g"]],
    ["that includes an unknown one", { g: { includes: ["readonly", "h"] } }, ["groups.g.includes[1]"]],
    ["that includes one twice", { g: { includes: ["readonly", "readonly"] } }, ["groups.g.includes"]],
    ["that includes what every object has", { g: { includes: ["constructor"] } }, ["groups.g.includes[0]"]],
    ["with a bad grant", { g: { grants: [select, { ...select, table: "" }] } }, ["groups.g.grants[1].table"]],
  ])("%s is refused", (_, groups, expected) => {
    expect(fields(groups)).toEqual(expected);
  });

  it("is told which names are like the one that nobody knows", () => {
    const [problem] = groupProblems({ support: { grants: [select] }, g: { includes: ["readnoly"] } });
    expect(problem?.fix).toBe("did you mean readonly?");
    expect(problem?.allowed).toMatch(/readonly, readwrite, .*auditor, support or g$/);
    expect(groupProblems({ g: { includes: ["zzz"] } })[0]?.fix).toMatch(/declare it/);
  });

  const groups: OwnGroups = {
    single: { grants: [select] },
    elsewhere: { includes: ["readonly"], grants: [{ ...select, table: "other.t" }] },
    more: { includes: ["readonly"], grants: [select] },
    watching: { includes: ["monitor"], grants: [select] },
    plain: { includes: ["readonly"] },
    changing: { includes: ["single"], grants: [{ table: "t", columns: ["a"], privileges: ["UPDATE"] }] },
  };

  it("lets in by itself unless it may already", () => {
    const all = Object.keys(groups).filter((key) => connects(groups, key, ["public"]));
    expect(all).toEqual(["single", "elsewhere", "watching", "changing"]);
    expect(connects(groups, "elsewhere", ["public", "other"])).toBe(false);
  });

  it("may write when it, or any that it includes, changes rows", () => {
    const writing = [...builtIn, ...Object.keys(groups)].filter((key) => mayWrite(groups, [key]));
    expect(writing).toEqual(["readwrite", "owner", "migrator", "changing"]);
    expect(mayWrite(groups, ["single", "more", "monitor"])).toBe(false);
    expect(mayWrite(groups, ["readonly", "changing"])).toBe(true);
  });
});
