/**
 * Owns Patroni's dynamic configuration: settings, pg_hba, timings, durability. A change is patched in, read back, and where it needs
 * a restart the standbys are restarted one by one and the primary hands over first. No container is touched.
 */
import type { DynamicConfiguration } from "../../postgres/patroni.ts";
import { until } from "./engine.ts";
import { type Containers, call, isLeader, leader, members, restart, settled, switchover } from "./patroni.ts";

export interface ConfigurationInputs {
  containers: Containers;
  configuration: DynamicConfiguration;
}

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** Patch that turns `now` into `wanted`; what `before` had and `wanted` has not is removed, what others added is left alone. */
export function patchFor(wanted: Tree, now: Tree, before: Tree): Tree {
  const patch: Tree = {};
  for (const [key, value] of Object.entries(wanted)) {
    const current = now[key];
    if (isTree(value)) {
      const inner = patchFor(value, isTree(current) ? current : {}, isTree(before[key]) ? before[key] : {});
      if (Object.keys(inner).length > 0) patch[key] = inner;
    } else if (JSON.stringify(value) !== JSON.stringify(current)) patch[key] = value;
  }
  for (const key of Object.keys(before)) if (!(key in wanted) && key in now) patch[key] = null;
  return patch;
}

/** The part of the live configuration that is ours to know: drift shows, what others added does not. */
export function ourPart(ours: Tree, live: Tree): Tree {
  return Object.fromEntries(
    Object.entries(ours)
      .filter(([key]) => key in live)
      .map(([key, value]) => [key, isTree(value) && isTree(live[key]) ? ourPart(value, live[key]) : live[key]]),
  );
}

async function live(container: string): Promise<Tree> {
  const { status, body } = await call(container, "GET", "/config");
  if (status !== 200) throw new Error(`Patroni in ${container} has no configuration yet (${status})`);
  return JSON.parse(body) as Tree;
}

async function apply(inputs: ConfigurationInputs, before: Tree): Promise<void> {
  const { containers, configuration } = inputs;
  const { container } = await leader(containers, 120);
  const patch = patchFor(configuration, await until("the configuration", 30, () => live(container)), before);
  if (Object.keys(patch).length > 0) {
    const { status, body } = await call(container, "PATCH", "/config", patch);
    if (status !== 200) throw new Error(`Patroni refused the configuration (${status}): ${body}`);
    const missing = patchFor(configuration, await live(container), before);
    if (Object.keys(missing).length > 0)
      throw new Error(`Patroni did not keep ${JSON.stringify(missing)}: a value may be out of its range`);
    await noticed(containers, container);
  }
  await restartPending(containers);
}

/** Each member looks at the configuration once per loop; a pending restart shows only after that. */
async function noticed(containers: Containers, container: string): Promise<void> {
  const loopWait = Number((await live(container)).loop_wait ?? 10);
  const before = await lastLoops(containers);
  await until("every member's look at the new configuration", loopWait * 4 + 30, async () => {
    const now = await lastLoops(containers);
    const waiting = Object.keys(before).filter((key) => now[key] === before[key]);
    return waiting.length === 0 ? true : `not yet seen by ${waiting.join(", ")}`;
  });
}

/** When each reachable member last ran its loop, as its `/patroni` page says (`dcs_last_seen`). */
async function lastLoops(containers: Containers): Promise<Record<string, number>> {
  const seen: Record<string, number> = {};
  for (const [key, container] of Object.entries(containers))
    try {
      const { body } = await call(container, "GET", "/patroni");
      seen[key] = (JSON.parse(body) as { dcs_last_seen: number }).dcs_last_seen;
    } catch {
      // A member that is down reads the configuration when it starts.
    }
  return seen;
}

/**
 * Standbys first; then the primary hands over and is restarted as a standby. A setting that must be lowered on the primary first
 * (max_connections and its like) leaves the standbys pending after their restart, so it goes round again.
 */
async function restartPending(containers: Containers): Promise<void> {
  const keys = Object.keys(containers);
  for (let round = 0; round < 3; round++) {
    const pending = (await members(Object.values(containers))).filter((m) => m.pending_restart);
    if (pending.length === 0) return;
    for (const member of pending.filter((m) => !isLeader(m))) {
      await restart(containers[member.name]!);
      await settled(containers, keys, 120);
    }
    const primary = pending.find(isLeader);
    if (primary) {
      if (keys.length > 1) await switchover(containers);
      await restart(containers[primary.name]!);
      await settled(containers, keys, 120);
    }
  }
}

export const configuration = {
  async create(inputs: ConfigurationInputs) {
    await apply(inputs, {});
    return { id: Object.values(inputs.containers).sort()[0] ?? "none", outs: inputs };
  },
  async update(_id: string, olds: ConfigurationInputs, news: ConfigurationInputs) {
    await apply(news, olds.configuration);
    return { outs: news };
  },
  /** Drift is read back; with the cluster gone the last known state stands, so that a refresh does not fail as a whole. */
  async read(id: string, props: ConfigurationInputs) {
    try {
      const seen = await live((await leader(props.containers, 2)).container);
      return { id, props: { ...props, configuration: ourPart(props.configuration, seen) as DynamicConfiguration } };
    } catch {
      return { id, props };
    }
  },
};
