/**
 * Owns Patroni's dynamic configuration: settings, the cluster's own lines of pg_hba, timings, durability. A change is patched in, read back, and where it needs
 * a restart the standbys are restarted one by one and the primary hands over first. No container is touched.
 */
import { clusterLines, withClusterLines } from "../../postgres/hba.ts";
import type { DynamicConfiguration } from "../../postgres/patroni.ts";
import { until } from "./engine.ts";
import {
  type Containers,
  call,
  dynamicConfiguration,
  hbaOf,
  isStreaming,
  isSynchronous,
  leader,
  members,
  patchDynamic,
  restart,
  settled,
  switchover,
  type Tree,
} from "./patroni.ts";

export interface ConfigurationInputs {
  containers: Containers;
  configuration: DynamicConfiguration;
}

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

/** With the lines of `pg_hba` that others added to the cluster's (see `hbaRules`). */
function withOthersLines({ postgresql, ...rest }: DynamicConfiguration, now: Tree): Tree {
  return { ...rest, postgresql: { ...postgresql, pg_hba: withClusterLines(postgresql.pg_hba, hbaOf(now)) } };
}

/** And without them. */
function withoutOthersLines(now: Tree): Tree {
  return { ...now, postgresql: { ...(now.postgresql as Tree), pg_hba: clusterLines(hbaOf(now)) } };
}

async function apply(inputs: ConfigurationInputs, before: Tree): Promise<void> {
  const { containers, configuration } = inputs;
  const { container } = await leader(containers, 120);
  const changed = await patchDynamic(container, (now) => patchFor(withOthersLines(configuration, now), now, before));
  if (changed) await noticed(containers, container);
  await restartPending(containers);
}

/**
 * Each member looks at the configuration once per loop, and applies what it saw after it has said that it looked: so only the second
 * look from now on proves that a pending restart shows.
 */
async function noticed(containers: Containers, container: string): Promise<void> {
  const loopWait = Number((await dynamicConfiguration(container)).loop_wait ?? 10);
  const looks = new Map(Object.entries(await lastLoops(containers)).map(([key, last]) => [key, new Set([last])]));
  await until("every member's look at the new configuration", loopWait * 5 + 30, async () => {
    for (const [key, last] of Object.entries(await lastLoops(containers))) looks.get(key)?.add(last);
    const waiting = [...looks].filter(([, seen]) => seen.size < 3).map(([key]) => key);
    return waiting.length === 0 ? true : `not yet seen by ${waiting.join(", ")}`;
  });
}

/** When each reachable member last ran its loop (`dcs_last_seen`). */
async function lastLoops(containers: Containers): Promise<Record<string, number>> {
  const seen: Record<string, number> = {};
  for (const [key, container] of Object.entries(containers)) {
    const own = await ownView(container);
    if (own) seen[key] = own.dcs_last_seen;
  }
  return seen;
}

interface OwnView {
  role: string;
  replication_state?: string;
  dcs_last_seen: number;
  pending_restart?: boolean;
}

/** What a member says of itself, not delayed by etcd as the list of members is; nothing when it is down. */
async function ownView(container: string): Promise<OwnView | undefined> {
  try {
    return JSON.parse((await call(container, "GET", "/patroni")).body);
  } catch {
    // It reads the configuration when it starts.
    return undefined;
  }
}

/** Keys of the members that wait for a restart. */
async function pendingRestart(containers: Containers): Promise<string[]> {
  const seen = await Promise.all(
    Object.entries(containers).map(async ([key, c]) => ((await ownView(c))?.pending_restart ? [key] : [])),
  );
  return seen.flat();
}

async function restarted(containers: Containers, key: string): Promise<void> {
  await restart(containers[key]!);
  await until(`${key} leading or streaming after its restart`, 120, async () => {
    const own = await ownView(containers[key]!);
    if (own?.role === "primary" || own?.replication_state === "streaming") return true;
    return own ? `${own.role} ${own.replication_state ?? "not streaming"}` : "no answer";
  });
  await settled(containers, Object.keys(containers), 120);
}

/**
 * Standbys first; then the primary hands over and is restarted as a standby. A setting that no standby may have lower than its primary
 * (max_connections and its like) leaves the standbys pending after their restart. Then the primary restarts where it is, for whoever
 * took over would lead with the old value, and the standbys follow it.
 */
async function restartPending(containers: Containers): Promise<void> {
  const keys = Object.keys(containers);
  for (let round = 0; round < 3; round++) {
    const pending = await pendingRestart(containers);
    if (pending.length === 0) return;
    const primary = (await leader(containers, 120)).key;
    for (const key of pending.filter((key) => key !== primary)) await restarted(containers, key);
    if (!pending.includes(primary)) continue;
    const primaryFirst = (await pendingRestart(containers)).some((key) => key !== primary);
    if (keys.length > 1 && !primaryFirst) {
      await switchover(containers);
      await settled(containers, keys, 120);
    }
    await restarted(containers, primary);
  }
}

/** An instance that is removed must not lead while everything else is changed: its container goes last. */
async function handOver(olds: Containers, news: Containers): Promise<void> {
  const all = { ...olds, ...news };
  if (Object.keys(olds).every((key) => key in news)) return;
  if ((await leader(all, 120)).key in news) return;
  const heir = await until("a standby that stays and streams", 300, async () => {
    const stay = (await members(Object.values(news))).filter((m) => m.name in news && isStreaming(m));
    return stay.find(isSynchronous) ?? stay[0] ?? "none streams";
  });
  await switchover(all, heir.name);
}

export const configuration = {
  async create(inputs: ConfigurationInputs) {
    await apply(inputs, {});
    return { id: Object.values(inputs.containers).sort()[0] ?? "none", outs: inputs };
  },
  async update(_id: string, olds: ConfigurationInputs, news: ConfigurationInputs) {
    await handOver(olds.containers, news.containers);
    await apply(news, olds.configuration);
    return { outs: news };
  },
  /** Drift is read back; with the cluster gone the last known state stands, so that a refresh does not fail as a whole. */
  async read(id: string, props: ConfigurationInputs) {
    try {
      const seen = withoutOthersLines(await dynamicConfiguration((await leader(props.containers, 2)).container));
      return { id, props: { ...props, configuration: ourPart(props.configuration, seen) as DynamicConfiguration } };
    } catch {
      return { id, props };
    }
  },
};
