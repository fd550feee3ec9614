/**
 * The primary is lost in every way that a host can lose it, once each, with durability `quorum` and recovery `fast`, while clients
 * write. `npm run test:deep` does each many times. The outages printed are those of this run on this machine; nothing asserts them.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { faults } from "./support/faults.ts";
import { Stack } from "./support/stack.ts";
import { type Logins, logins, type Trial, trial } from "./support/trial.ts";

const stack = new Stack("t-failover", 25432);
const trials: Trial[] = [];
let as: Logins;

beforeAll(async () => {
  await stack.mustUp();
  as = await logins(stack);
});

afterAll(async () => {
  console.table(
    Object.fromEntries(
      trials.map((t) => [
        t.kind,
        {
          "outage s": Number(t.outage.toFixed(1)),
          "budget s": faults.find((f) => f.kind === t.kind)!.budget,
          acknowledged: t.acknowledged + t.inside.acknowledged,
          lost: t.lost.length + t.inside.lost.length,
          primary: `${t.before} → ${t.after}`,
        },
      ]),
    ),
  );
  await stack.dispose();
});

test.each(faults)("$kind: nothing acknowledged is lost, and the cluster is whole again", async (fault) => {
  const result = await trial(stack, fault, as);
  trials.push(result);

  expect(result.lost, "acknowledged through the primary's port, and gone").toEqual([]);
  // Also what an old primary acknowledged while it was cut off, or after it was thawed: on one timeline or not at all.
  expect(result.inside.lost, "acknowledged inside the struck primary, and gone").toEqual([]);
  expect(result.replaced).toBe(fault.primary !== "stays");
  if (fault.primary === "moves") expect(result.after).not.toBe(result.before);
  if (fault.primary === "stays") expect(result.after).toBe(result.before);

  const { instances } = result.status;
  expect(instances[result.after]).toMatchObject({ role: "primary", state: "running" });
  const standbys = Object.keys(instances).filter((key) => key !== result.after);
  expect(standbys).toHaveLength(2);
  for (const key of standbys)
    expect(instances[key]).toMatchObject({
      role: "replica",
      state: "streaming",
      timeline: instances[result.after]!.timeline,
    });
});
