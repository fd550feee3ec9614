/** What the engine is told about a login that rotates. The arithmetic is tried in test/postgres/rotation. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rotation } from "../../../components/access/operations/rotation.ts";

const inputs = { component: "roles", login: "app", everyMs: 60_000, overlapMs: 5_000 };
const start = Date.parse("2026-11-21T12:00:00Z");
const at = (seconds: number) => vi.setSystemTime(start + seconds * 1000);
const diff = async (olds: Parameters<typeof rotation.diff>[1], news = inputs) =>
  (await rotation.diff("id", olds, news)).changes;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  at(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test("it is quiet between rotations, and tells all that the roles follow", async () => {
  const { id, outs } = await rotation.create(inputs);
  expect(id).toBe("roles/app");
  expect(await diff(outs)).toBe(false);
  at(60);
  expect(await diff(outs)).toBe(true);
  const next = (await rotation.update(id, outs, inputs)).outs;
  expect(next).toEqual({
    ...inputs,
    ...{ generation: 1, active: 1, since: "2026-11-21T12:01:00Z" },
    ...{ overlapUntil: "2026-11-21T12:01:05Z", due: "2026-11-21T12:02:00Z" },
  });
  expect(await diff(next)).toBe(false);
});

test("other periods move the date and rotate nothing, unless that date has passed: then both in one go", async () => {
  const { outs } = await rotation.create(inputs);
  const longer = { ...inputs, everyMs: 120_000 };
  expect(await diff(outs, longer)).toBe(true);
  const { outs: later } = await rotation.update("id", outs, longer);
  expect(later).toMatchObject({ generation: 0, due: "2026-11-21T12:02:00Z" });
  expect(await diff(later, longer)).toBe(false);

  at(30);
  const shorter = { ...inputs, everyMs: 20_000 };
  const { outs: sooner } = await rotation.update("id", outs, shorter);
  expect(sooner).toMatchObject({ generation: 1, due: "2026-11-21T12:00:50Z" });
  expect(await diff(sooner, shorter)).toBe(false);
});

test("the environment asks for one login, refused before anything is changed while the overlap lasts", async () => {
  const { outs } = await rotation.create(inputs);
  vi.stubEnv("HOLDFAST_ROTATE", "reader");
  expect(await diff(outs)).toBe(false);
  vi.stubEnv("HOLDFAST_ROTATE", "app");
  expect(await diff(outs)).toBe(true);
  const { outs: next } = await rotation.update("id", outs, inputs);
  expect(next.generation).toBe(1);
  await expect(diff(next)).rejects.toThrow("until 2026-11-21T12:00:05Z");
  vi.stubEnv("HOLDFAST_ROTATE", "app:revoke");
  expect(await diff(next)).toBe(true);
  expect((await rotation.update("id", next, inputs)).outs).toMatchObject({
    generation: 2,
    overlapUntil: "2026-11-21T12:00:00Z",
  });
});
