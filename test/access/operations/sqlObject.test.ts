/**
 * What a SQL object makes of specifications and snapshots, with a kind and a server that are played. What the kinds do to a real
 * server is for `test/system/access/sqlObjects.test.ts`.
 */
import { unknownValue } from "@pulumi/pulumi/runtime/rpc.js";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Snapshot, SqlKind } from "../../../components/access/operations/sqlKind.ts";
import type { SqlObjectInputs } from "../../../components/access/operations/sqlObject.ts";

const played = vi.hoisted(() => ({
  /** What a snapshot finds next. */
  there: {} as Record<string, unknown>,
  /** What happened, in order. */
  done: [] as unknown[][],
  /** What every attempt to reach the server ends with. */
  failure: undefined as Error | undefined,
}));

vi.mock("../../../components/access/operations/kinds.ts", () => {
  const kind: SqlKind<unknown> = {
    title: () => "something",
    snapshot: async (_client, spec) => {
      played.done.push(["snapshot", spec]);
      return played.there as Snapshot;
    },
    apply: async (_client, spec, before) => {
      played.done.push(["apply", spec, before]);
    },
    remove: async (_client, spec) => {
      played.done.push(["remove", spec]);
    },
  };
  return { kinds: { roleSettings: kind, tableGrants: kind } };
});

vi.mock("../../../components/access/operations/client.ts", () => ({
  alone: async () => {
    played.done.push(["alone"]);
  },
  inTransaction: async (connection: unknown, database: string, doing: string, work: (c: unknown) => unknown) => {
    played.done.push(["transaction", connection, database, doing]);
    if (played.failure) throw played.failure;
    return work({});
  },
}));

const { sqlObject } = await import("../../../components/access/operations/sqlObject.ts");

const connection = {
  ...{ host: "127.0.0.1", port: 5432, database: "app", username: "admin", password: "only-for-this-test" },
  ...{ sslmode: "require", caCert: "" },
};
const inputs: SqlObjectInputs = { connection, database: "app", kind: "roleSettings", spec: { role: "r", list: ["a"] } };

async function created(there: Record<string, unknown> = { fact: 1 }) {
  played.there = there;
  const { outs } = await sqlObject.create(inputs);
  played.done.length = 0;
  return outs;
}

beforeEach(() => {
  played.there = {};
  played.done.length = 0;
  played.failure = undefined;
});

describe("a SQL object", () => {
  it("is applied before it is looked at, alone, in one transaction", async () => {
    played.there = { fact: 1 };
    const { outs } = await sqlObject.create(inputs);
    expect(played.done).toEqual([
      ["transaction", connection, "app", "Setting something"],
      ["alone"],
      ["apply", inputs.spec, undefined],
      ["snapshot", inputs.spec],
    ]);
    expect(outs).toEqual({ ...inputs, applied: { fact: 1 }, actual: { fact: 1 } });
  });

  it("has an id that its specification makes, without the connection", async () => {
    const { id } = await sqlObject.create(inputs);
    expect(id).toMatch(/^roleSettings-[0-9a-f]{12}$/);
    expect((await sqlObject.create({ ...inputs, connection: { ...connection, password: "other" } })).id).toBe(id);
    expect((await sqlObject.create({ ...inputs, spec: { role: "other" } })).id).not.toBe(id);
  });

  it("wants nothing while nothing differs, without asking the server", async () => {
    const state = await created();
    // The order of keys is the engine's.
    const news = { ...inputs, spec: { list: ["a"], role: "r" } };
    expect(await sqlObject.diff("id", state, news)).toEqual({ changes: false });
    expect(played.done).toEqual([]);
  });

  it.each<[string, Partial<SqlObjectInputs>]>([
    ["specification", { spec: { role: "r", list: ["b"] } }],
    ["password", { connection: { ...connection, password: "rotated" } }],
    ["port", { connection: { ...connection, port: 5433 } }],
  ])("is applied again when its %s changes", async (_what, change) => {
    const state = await created();
    expect(await sqlObject.diff("id", state, { ...inputs, ...change })).toEqual({ changes: true });
    const { outs } = await sqlObject.update("id", state, { ...inputs, ...change });
    expect(played.done).toContainEqual(["apply", { ...inputs, ...change }.spec, inputs.spec]);
    expect(outs).toMatchObject(change);
  });

  it("moves to another database, or becomes another kind, by removing first", async () => {
    const state = await created();
    expect(await sqlObject.diff("id", state, { ...inputs, database: "other", kind: "tableGrants" })).toEqual({
      changes: true,
      replaces: ["database", "kind"],
      deleteBeforeReplace: true,
    });
  });

  it("is changed, not replaced, in a preview that does not know what it will be yet", async () => {
    const state = await created();
    const unknown = unknownValue as never;
    for (const news of [
      { ...inputs, database: unknown },
      { ...inputs, connection: unknown },
      { ...inputs, spec: { role: unknown, list: ["a"] } },
    ])
      expect(await sqlObject.diff("id", state, news)).toEqual({ changes: true });
    expect(played.done).toEqual([]);
  });

  it("is applied again after a refresh that found something else", async () => {
    const state = await created();
    played.there = { fact: 2 };
    const { id, props } = await sqlObject.read("id", state);
    expect(id).toBe("id");
    expect(props).toEqual({ ...state, actual: { fact: 2 } });
    const drifted = props as typeof state;
    expect(await sqlObject.diff("id", drifted, inputs)).toEqual({ changes: true });
    played.there = { fact: 1 };
    const { outs } = await sqlObject.update("id", drifted, inputs);
    expect(await sqlObject.diff("id", outs, inputs)).toEqual({ changes: false });
  });

  it("asks at each up whether what was missing has come", async () => {
    const state = await created({ missing: ["public.later", "public.never"] });
    expect(await sqlObject.diff("id", state, inputs)).toEqual({ changes: false });
    played.there = { missing: ["public.never"] };
    expect(await sqlObject.diff("id", state, inputs)).toEqual({ changes: true });
    expect(played.done).not.toContainEqual(["alone"]);
  });

  it("wants nothing when the server cannot be asked what has come", async () => {
    const state = await created({ missing: ["public.later"] });
    played.failure = new Error("no answer");
    expect(await sqlObject.diff("id", state, inputs)).toEqual({ changes: false });
  });

  it("is gone with its database, and nothing else makes it so", async () => {
    const state = await created();
    played.failure = Object.assign(new Error("no such database"), { code: "3D000" });
    expect(await sqlObject.read("id", state)).toEqual({ id: "", props: {} });
    await sqlObject.delete("id", state);
    played.failure = Object.assign(new Error("no answer"), { code: "ECONNREFUSED" });
    await expect(sqlObject.read("id", state)).rejects.toThrow("no answer");
    await expect(sqlObject.delete("id", state)).rejects.toThrow("no answer");
  });

  it("is removed as it was last applied", async () => {
    const state = await created();
    await sqlObject.delete("id", state);
    expect(played.done.slice(1)).toEqual([["alone"], ["remove", inputs.spec]]);
  });
});
