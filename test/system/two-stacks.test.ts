/** Stacks beside each other on one machine, made at the same time, and one stack made by two people at the same time. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { whileWriting } from "./support/during.ts";
import { docker, query, type Run, Stack } from "./support/stack.ts";

// As small as they can be: what could collide is there in each.
const small = { ephemeral: true, etcdMembers: 1, instances: { a: {}, b: {} } };
const one = new Stack("t-life-one", 26462, small);
const two = new Stack("t-life-two", 26472, small);
const containers = ["a", "b", "etcd-1", "haproxy", "pgbouncer"];
let runs: { one: Run; again: Run; two: Run };

beforeAll(async () => {
  await Promise.all([one.dispose(), two.dispose()]);
  const [first, again, second] = await Promise.all([one.up(), one.up(), two.up()]);
  runs = { one: first, again, two: second };
});
afterAll(() => Promise.all([one.dispose(), two.dispose()]));

test("two `up` of one stack at once: one waits for the other", async () => {
  expect(runs.one.code, runs.one.all).toBe(0);
  expect(runs.again.code, runs.again.all).toBe(0);
  expect((await one.status()).code).toBe(0);
});

test("two stacks at once: each has its own names, subnet and ports", async () => {
  expect(runs.two.code, runs.two.all).toBe(0);
  expect((await two.status()).code).toBe(0);
  const [first, second] = [await one.objects(), await two.objects()];
  expect(first).not.toEqual([]);
  expect(first.filter((object) => second.includes(object))).toEqual([]);
  const subnets = await docker(
    "network",
    "inspect",
    "--format",
    "{{(index .IPAM.Config 0).Subnet}}",
    one.cluster,
    two.cluster,
  );
  expect(new Set(subnets.split("\n")).size).toBe(2);
  const whereAmI = "SELECT current_setting('cluster_name') AS cluster";
  for (const stack of [one, two])
    expect(await query(await stack.login(), whereAmI)).toEqual([{ cluster: stack.cluster }]);
});

test("`down` of one leaves the other as it is", async () => {
  const before = await two.ids(...containers);
  await whileWriting(two, "`down` of the other stack", async () => {
    const removed = await one.down();
    expect(removed.code, removed.all).toBe(0);
  });
  expect(await one.objects()).toEqual([]);
  expect(await two.ids(...containers)).toEqual(before);
  expect((await two.status()).code).toBe(0);
});
