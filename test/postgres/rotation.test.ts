/** The arithmetic of rotation. That the server goes by it is for test/system/access/rotation to show. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  activeSlot,
  advance,
  due,
  first,
  overlaps,
  passwordKeepers,
  periods,
  type Rotation,
  rotationProblems,
  type Slot,
  slotEnds,
  slots,
  type Wish,
  wishFor,
} from "../../components/postgres/rotation.ts";

const start = Date.parse("2026-11-21T12:00:00Z");
const hour = 3_600_000;
const rule = periods({ every: "30h", overlap: "2h" });
const at = (hours: number) => start + hours * hour;
const step = (rotation: Rotation, hours: number, wish?: Wish) => advance("app", rotation, rule, wish, at(hours));

describe("by time", () => {
  test("nothing until it is due, then the other one, and back again", () => {
    const zero = first(start);
    expect(zero).toEqual({ generation: 0, since: "2026-11-21T12:00:00Z", overlapUntil: "2026-11-21T12:00:00Z" });
    expect(step(zero, 29.999)).toBe(zero);
    const one = step(zero, 31);
    expect(one).toEqual({ generation: 1, since: "2026-11-22T19:00:00Z", overlapUntil: "2026-11-22T21:00:00Z" });
    expect(due(one, rule)).toBe("2026-11-24T01:00:00Z");
    expect([zero, one, step(one, 70)].map(({ generation }) => activeSlot(generation))).toEqual([0, 1, 0]);
  });

  test("an `up` long after rotates once, not for each period that has passed", () => {
    const one = step(first(start), 500);
    expect(one.generation).toBe(1);
    expect(step(one, 501)).toBe(one);
  });

  test("a shorter period does not cut an overlap that was promised", () => {
    const one = step(first(start), 31);
    const shorter = { everyMs: hour, overlapMs: 60_000 };
    expect(due(one, shorter)).toBe(one.overlapUntil);
    expect(advance("app", one, shorter, undefined, at(32.5))).toBe(one);
    expect(advance("app", one, shorter, undefined, at(33)).generation).toBe(2);
  });
});

describe("asked for", () => {
  const one = step(first(start), 1, { revoke: false });

  test("at once, whether due or not", () => {
    expect(one).toEqual({ generation: 1, since: "2026-11-21T13:00:00Z", overlapUntil: "2026-11-21T15:00:00Z" });
  });

  test("refused during the overlap, with until when and what else can be done", () => {
    expect(() => step(one, 2, { revoke: false })).toThrow(
      "app was rotated at 2026-11-21T13:00:00Z, and until 2026-11-21T15:00:00Z clients may still log in as app, the role that the " +
        "next rotation hands out with another password. Rotate after that, or now with npm run rotate -- --role app --revoke " +
        "(HOLDFAST_ROTATE=app:revoke): then whatever was handed out before stops working at once",
    );
    expect(step(one, 3, { revoke: false }).generation).toBe(2);
  });

  test("revoking ends everything before it, overlap or not", () => {
    for (const hours of [2, 20]) {
      const two = step(one, hours, { revoke: true });
      expect(two.generation).toBe(2);
      expect(overlaps(two, at(hours))).toBe(false);
    }
  });
});

describe("the wish of one login, from the variable", () => {
  test.each<[string | undefined, Wish | undefined]>([
    [undefined, undefined],
    ["", undefined],
    ["app", { revoke: false }],
    ["reader, app", { revoke: false }],
    ["roles/app:revoke", { revoke: true }],
    ["others/app", undefined],
    ["app_2,reader:revoke", undefined],
  ])("%j", (asked, wish) => expect(wishFor("roles", "app", asked)).toEqual(wish));

  test.each(["app:now", "a/b/c", ":revoke", "app:revoke:revoke"])(
    "%j is refused, not taken for something else",
    (asked) =>
      expect(() => wishFor("roles", "app", asked)).toThrow(`HOLDFAST_ROTATE: found ${JSON.stringify(asked)}; allowed:`),
  );
});

test("turning rotation on changes no password and lets nobody in by the second name", () => {
  const zero = first(start);
  expect(passwordKeepers(0, 0)).toBeUndefined();
  expect(slotEnds(zero, 0)).toBeUndefined();
  expect(slotEnds(zero, 1)).toBe("1970-01-01T00:00:00.000Z");
});

test("however it goes: one password is new, the other is the one before, and it works exactly as long as was said", () => {
  const event = fc.record({
    wait: fc.integer({ min: 0, max: 40 }),
    wish: fc.option(fc.record({ revoke: fc.boolean() }), { nil: undefined }),
  });
  const password = (rotation: Rotation, slot: Slot) => JSON.stringify(passwordKeepers(rotation.generation, slot));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let rotation = first(start);
      let hours = 0;
      for (const { wait, wish } of events) {
        hours += wait;
        const before = rotation;
        const mustWait = wish !== undefined && !wish.revoke && overlaps(before, at(hours));
        if (mustWait) {
          expect(() => step(before, hours, wish)).toThrow("until");
          continue;
        }
        rotation = step(before, hours, wish);
        if (rotation === before) continue;
        const [now, then] = [activeSlot(rotation.generation), activeSlot(before.generation)];
        expect(now).not.toBe(then);
        expect(password(rotation, now)).not.toBe(password(before, now));
        expect(password(rotation, then)).toBe(password(before, then));
        expect(slotEnds(rotation, now)).toBeUndefined();
        expect(Date.parse(slotEnds(rotation, then)!)).toBe(at(hours + (wish?.revoke ? 0 : 2)));
        // Without a revocation nobody's time is cut short by the name's next password.
        if (!wish?.revoke && before.generation > 0) expect(overlaps(before, at(hours))).toBe(false);
      }
      expect(slots.filter((slot) => slotEnds(rotation, slot) === undefined)).toEqual([activeSlot(rotation.generation)]);
    }),
  );
});

describe("arguments", () => {
  const found = (every: unknown, overlap: unknown) =>
    rotationProblems("logins.app.rotation", { every, overlap } as never).map(({ field, found }) => [field, found]);

  test.each([
    ["30d", "1d"],
    ["60s", "5s"],
    ["1.5h", "30 minutes"],
    ["100y", "99y"],
  ])("%s with %s is fine", (every, overlap) => expect(found(every, overlap)).toEqual([]));

  test.each([
    ["1d", "1d"],
    ["1d", "36h"],
  ])("every %s, overlap %s: the overlap is too long", (every, overlap) =>
    expect(found(every, overlap)).toEqual([["logins.app.rotation.overlap", `${overlap}, while every is ${every}`]]),
  );

  test("all that is wrong at once", () => {
    for (const wrong of ["", "30", "-1d", "soon", "101y", "10ms", 30, undefined, null])
      expect(found(wrong, wrong).map(([field]) => field)).toEqual([
        "logins.app.rotation.every",
        "logins.app.rotation.overlap",
      ]);
  });
});
