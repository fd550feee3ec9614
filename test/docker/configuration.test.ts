/** The pure half of the dynamic configuration: what is patched. That Patroni takes it is for test/system/changes to show. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ourPart, patchFor } from "../../components/docker/operations/configuration.ts";

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** What Patroni makes of a patch: deep merge, null removes. */
function patched(now: Tree, patch: Tree): Tree {
  const result = { ...now };
  for (const [key, value] of Object.entries(patch))
    if (value === null) delete result[key];
    else result[key] = isTree(value) ? patched(isTree(now[key]) ? now[key] : {}, value) : value;
  return result;
}

const leaf = fc.oneof(
  fc.integer(),
  fc.constantFrom("on", "off", "64MB"),
  fc.array(fc.constantFrom("x", "y"), { maxLength: 2 }),
);
const name = fc.constantFrom("ttl", "loop_wait", "work_mem", "jit", "pg_hba");
// A key is a leaf or a branch in all configurations alike, as in Patroni's.
const tree = fc
  .record({ leaves: fc.dictionary(name, leaf), branch: fc.option(fc.dictionary(name, leaf, { minKeys: 1 })) })
  .map(({ leaves, branch }): Tree => ({ ...leaves, ...(branch ? { postgresql: { ...branch } } : {}) }));

/** Every leaf of `part` stands in `whole`. */
const holds = (whole: Tree, part: Tree): boolean =>
  Object.entries(part).every(([key, value]) =>
    isTree(value)
      ? isTree(whole[key]) && holds(whole[key], value)
      : JSON.stringify(whole[key]) === JSON.stringify(value),
  );

describe("a patch", () => {
  test("brings about what is wanted, from whatever there is, and then there is nothing left to patch", () =>
    fc.assert(
      fc.property(tree, tree, tree, (wanted, now, before) => {
        const after = patched(now, patchFor(wanted, now, before));
        return holds(after, wanted) && Object.keys(patchFor(wanted, after, before)).length === 0;
      }),
    ));

  test("removes what was ours and is wanted no more, and leaves what others added", () =>
    expect(
      patchFor(
        { ttl: 20, postgresql: { parameters: { work_mem: "8MB" } } },
        { ttl: 20, pause: true, postgresql: { parameters: { work_mem: "4MB", jit: "on", their_own: "1" } } },
        { ttl: 20, postgresql: { parameters: { work_mem: "4MB", jit: "on" } } },
      ),
    ).toEqual({ postgresql: { parameters: { work_mem: "8MB", jit: null } } }));
});

describe("drift", () => {
  test("shows in what is ours, and not in what others added", () =>
    expect(
      ourPart(
        { ttl: 20, postgresql: { parameters: { work_mem: "8MB", jit: "off" } } },
        { ttl: 30, pause: true, postgresql: { parameters: { work_mem: "8MB", their_own: "1" } } },
      ),
    ).toEqual({ ttl: 30, postgresql: { parameters: { work_mem: "8MB" } } }));

  test("there is none where everything is as it should be", () =>
    fc.assert(
      fc.property(tree, (ours) => JSON.stringify(ourPart(ours, { ...ours, other: 1 })) === JSON.stringify(ours)),
    ));
});
