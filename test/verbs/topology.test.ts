import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkSwitchover,
  type InstanceStatus,
  isWhole,
  type Seen,
  type Status,
  topology,
} from "../../verbs/topology.ts";
import { answer, healthy, primaryPage, quorum, standbyPage } from "./pages.ts";

const EEE = [true, true, true];
const { replication_state: _, quorum_standby: __, ...silentStandby } = standbyPage;
/** A standby that is there but does not follow. */
const starting = { ...silentStandby, state: "starting", xlog: {} };
/** The same answers with each page changed. */
const each = (changes: object): Record<string, Seen> =>
  Object.fromEntries(
    Object.entries(healthy()).map(([key, seen]) => [
      key,
      seen.kind === "answer" ? { ...seen, page: { ...seen.page, ...changes } } : seen,
    ]),
  );

describe("what is seen of a cluster", () => {
  test("all well: the JSON of `status`, to the letter", () => {
    const { status, durability, warnings } = topology("holdfast-dev-db", healthy(), EEE);
    expect(JSON.stringify(status)).toBe(
      '{"cluster":"holdfast-dev-db","primary":"a","instances":{' +
        '"a":{"role":"primary","state":"running","timeline":1,"lagBytes":0,"sync":true},' +
        '"b":{"role":"replica","state":"streaming","timeline":1,"lagBytes":0,"sync":true},' +
        '"c":{"role":"replica","state":"streaming","timeline":1,"lagBytes":0,"sync":true}},' +
        '"etcd":{"members":3,"healthy":3}}',
    );
    expect(durability).toBe("quorum");
    expect(warnings).toEqual([]);
  });

  test("lag is what the primary has written and the standby has not received, never below zero", () => {
    const seen = {
      ...healthy(),
      b: answer(standbyPage, { xlog: { received_location: 72673128 - 4096 } }),
      c: answer(standbyPage, { xlog: { received_location: 72673128 + 4096 } }),
    };
    const { instances } = topology("x", seen, EEE).status;
    expect([instances.b?.lagBytes, instances.c?.lagBytes]).toEqual([4096, 0]);
  });

  test("one standby is not streaming", () => {
    const { status, warnings } = topology("x", { ...healthy(), c: answer(starting) }, EEE);
    expect(status.instances.c).toEqual({
      role: "replica",
      state: "starting",
      timeline: 1,
      lagBytes: null,
      sync: false,
    });
    expect(isWhole(status)).toBe(false);
    expect(warnings).toEqual([]);
  });

  test("a standby that is gone, and one that is paused: commits are unreplicated", () => {
    const seen: Record<string, Seen> = {
      ...healthy(),
      b: { kind: "missing" },
      c: { kind: "silent", container: "paused" },
    };
    const { status, warnings } = topology("x", seen, EEE);
    expect(status.instances.b).toEqual({
      role: "replica",
      state: "missing",
      timeline: null,
      lagBytes: null,
      sync: false,
    });
    expect(status.instances.c?.state).toBe("unreachable");
    expect(status.instances.a?.sync).toBe(false);
    expect(warnings).toEqual([
      "Durability quorum, but no synchronous standby is left: commits are acknowledged unreplicated.",
      "b: container x-b is gone (npm run up -- --refresh).",
      "c: its container is paused.",
    ]);
  });

  test("strict: commits wait instead", () => {
    const strict = { ...quorum, synchronous_mode_strict: true };
    const { warnings } = topology("x", { a: answer(primaryPage, {}, strict), b: answer(starting, {}, strict) }, EEE);
    expect(warnings).toEqual(["Durability quorum, strict: no synchronous standby is left, so commits wait for one."]);
  });

  test("sync is the one synchronous standby", () => {
    const sync = { synchronous_mode: true };
    const page = { ...standbyPage, quorum_standby: false };
    const seen = {
      a: answer(primaryPage, {}, sync),
      b: answer(page, { sync_standby: true }, sync),
      c: answer(page, {}, sync),
    };
    const { status, durability } = topology("x", seen, EEE);
    expect(durability).toBe("sync");
    expect(Object.values(status.instances).map(({ sync }) => sync)).toEqual([true, true, false]);
  });

  test("async promises nothing, so nothing is warned about", () => {
    const async = { synchronous_mode: false };
    const page = { ...standbyPage, quorum_standby: false };
    const { status, durability, warnings } = topology(
      "x",
      { a: answer(primaryPage, {}, async), b: answer(page, {}, async) },
      [true],
    );
    expect(durability).toBe("async");
    expect(isWhole(status)).toBe(true);
    expect(status.instances.a?.sync).toBe(false);
    expect(warnings).toEqual([]);
  });

  test("no leader: nobody is measured against anybody", () => {
    const seen = { ...healthy(), a: { kind: "silent", container: "exited" } as const };
    const { status, warnings } = topology("x", seen, EEE);
    expect(status.primary).toBeNull();
    expect(status.instances.b?.lagBytes).toBeNull();
    expect(isWhole(status)).toBe(false);
    expect(warnings[0]).toBe("There is no primary: nothing can be written.");
  });

  test("a crashed primary is none, whatever Patroni remembers of it", () => {
    const { status } = topology("x", { ...healthy(), a: answer(primaryPage, { state: "crashed" }) }, EEE);
    expect(status.primary).toBeNull();
    expect(status.instances.a).toMatchObject({ role: "replica", state: "crashed" });
  });

  test("two primaries are none", () => {
    const { status, warnings } = topology("x", { ...healthy(), b: answer(primaryPage) }, EEE);
    expect(status.primary).toBeNull();
    expect(isWhole(status)).toBe(false);
    expect(warnings).toContain("More than one instance takes writes: a, b.");
  });

  test("nobody answers", () => {
    const seen: Record<string, Seen> = { a: { kind: "silent", container: "running" } };
    const { durability, warnings } = topology("x", seen, [false]);
    expect(durability).toBe("unknown");
    expect(warnings).toContain("a: its container runs, but Patroni does not answer.");
  });

  test("paused, restart pending", () => {
    expect(topology("x", each({ pause: true }), EEE).warnings).toEqual([
      "The cluster is paused: Patroni promotes nobody.",
    ]);
    const seen = { ...healthy(), b: answer(standbyPage, { pending_restart: true }) };
    expect(topology("x", seen, EEE).warnings).toEqual(["A restart is pending: b."]);
  });

  test("etcd out of reach is warned about and does not decide; a minority is no matter", () => {
    const failsafe = topology("x", each({ failsafe_mode_is_active: true }), [false, false, false]);
    expect(failsafe.warnings).toEqual([
      "Failsafe mode: etcd is out of reach, the primary goes on and nobody can take over.",
    ]);
    expect(isWhole(failsafe.status)).toBe(true);
    expect(topology("x", healthy(), [true, false, false]).warnings).toEqual([
      "etcd has no majority: nobody can take over.",
    ]);
    expect(topology("x", healthy(), [true, true, false]).warnings).toEqual([]);
  });

  test("with etcd gone, who is waited for is known from the primary alone", () => {
    const { quorum_standby: _, ...page } = standbyPage;
    const connected = [
      { application_name: "b", sync_state: "quorum" },
      { application_name: "c", sync_state: "async" },
    ];
    const seen = { a: answer(primaryPage, { replication: connected }), b: answer(page), c: answer(page) };
    const { instances } = topology("x", seen, [false]).status;
    expect([instances.a?.sync, instances.b?.sync, instances.c?.sync]).toEqual([true, true, false]);
  });

  test("without the cluster's list a standby's timeline is not known, and not invented", () => {
    const seen = { a: answer(primaryPage), b: answer(standbyPage) };
    for (const one of Object.values(seen)) if (one.kind === "answer") delete one.cluster;
    expect(topology("x", seen, EEE).status.instances.b?.timeline).toBeNull();
  });
});

describe("exit 0", () => {
  const standby = (state: string): InstanceStatus => ({
    role: "replica",
    state,
    timeline: 1,
    lagBytes: 0,
    sync: true,
  });
  const lead: InstanceStatus = { role: "primary", state: "running", timeline: 1, lagBytes: 0, sync: true };
  const status = (instances: InstanceStatus[], members: number, healthy: number): Status => ({
    cluster: "x",
    primary: null,
    instances: Object.fromEntries(instances.map((instance, i) => [`k${i}`, instance])),
    etcd: { members, healthy },
  });
  const streaming = fc.array(fc.constant(standby("streaming")), { maxLength: 5 });
  const other = fc.oneof(
    fc.constant(lead),
    fc.constantFrom("running", "starting", "in archive recovery", "unreachable", "missing", "").map(standby),
  );
  const etcd = fc.tuple(fc.nat(5), fc.nat(5));
  const shuffled = (instances: InstanceStatus[]) =>
    fc.shuffledSubarray(instances, { minLength: instances.length, maxLength: instances.length });

  test("one primary and all others streaming, in any order, whatever etcd is", () => {
    fc.assert(
      fc.property(
        streaming.chain((others) => shuffled([lead, ...others])),
        etcd,
        (instances, [members, healthy]) => isWhole(status(instances, members, healthy)),
      ),
    );
  });

  test("one that neither leads alone nor streams spoils it", () => {
    fc.assert(
      fc.property(
        fc.tuple(streaming, other).chain(([others, spoiler]) => shuffled([lead, spoiler, ...others])),
        etcd,
        (instances, [members, healthy]) => !isWhole(status(instances, members, healthy)),
      ),
    );
  });

  test("no primary, no success", () => {
    fc.assert(fc.property(streaming, etcd, (others, [m, h]) => !isWhole(status(others, m, h))));
  });
});

describe("a switchover", () => {
  const whole = topology("x", healthy(), EEE);

  test("to a streaming standby, or to whichever Patroni finds best", () => {
    expect(() => checkSwitchover(whole, "b")).not.toThrow();
    expect(() => checkSwitchover(whole, undefined)).not.toThrow();
  });

  test.each([
    ["z", '--to: "z" is no instance; allowed now: b, c'],
    ["a", '--to: "a" is the primary already; allowed now: b, c'],
    ["toString", '--to: "toString" is no instance; allowed now: b, c'],
  ])("not to %s", (to, message) => {
    expect(() => checkSwitchover(whole, to)).toThrow(message);
  });

  test("not to a standby that does not stream", () => {
    const seen = topology("x", { ...healthy(), c: answer(starting) }, EEE);
    expect(() => checkSwitchover(seen, "c")).toThrow('--to: "c" is starting; allowed now: b');
  });

  test("with sync, only to the standby that commits wait for", () => {
    const sync = { synchronous_mode: true };
    const page = { ...standbyPage, quorum_standby: false };
    const seen = topology(
      "x",
      { a: answer(primaryPage, {}, sync), b: answer(page, { sync_standby: true }, sync), c: answer(page, {}, sync) },
      EEE,
    );
    expect(() => checkSwitchover(seen, "b")).not.toThrow();
    expect(() => checkSwitchover(seen, "c")).toThrow(
      '--to: "c" is streaming, but with durability sync only the synchronous standby can take over; allowed now: b',
    );
  });

  test("not with nothing to switch to, nor with nothing to switch from", () => {
    expect(() => checkSwitchover(topology("x", { a: answer(primaryPage) }, EEE), undefined)).toThrow(
      "x has nothing to switch to; found: a primary. Wait until a standby streams (npm run status)",
    );
    const leaderless = topology("x", { ...healthy(), a: { kind: "missing" } }, EEE);
    expect(() => checkSwitchover(leaderless, "b")).toThrow(
      "x has no single primary to switch from; found: a missing, b streaming, c streaming",
    );
  });
});
