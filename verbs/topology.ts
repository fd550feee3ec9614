/**
 * Who leads, who streams and what is wrong with it, judged from what the members say. Each is judged by its own word about itself:
 * the cluster's list in etcd shows a dead member as streaming until its lock runs out, has room for one primary only, and is not
 * to be had while etcd is gone. Pure.
 */
import type { Member } from "../components/docker/operations/patroni.ts";

/** A member's `GET /patroni`, the part that is looked at. */
export interface MemberPage {
  state: string;
  role: string;
  timeline?: number | null;
  replication_state?: string;
  xlog?: { location?: number; received_location?: number };
  /** Of the primary: who is connected. */
  replication?: { application_name: string; sync_state: string }[] | null;
  quorum_standby?: boolean;
  sync_standby?: boolean;
  pending_restart?: boolean;
  pause?: boolean;
  failsafe_mode_is_active?: boolean;
}

/** What was seen of an instance: its pages, or the state of its container when nobody answered, or nothing at all. */
export type Seen =
  | {
      kind: "answer";
      page: MemberPage;
      config?: { synchronous_mode?: boolean | string; synchronous_mode_strict?: boolean } | undefined;
      cluster?: { members: Member[] } | undefined;
    }
  /** `container`: running, exited, paused, … */
  | { kind: "silent"; container: string }
  | { kind: "missing" };

export interface InstanceStatus {
  /** Of one that does not answer: replica, since nothing makes it the primary. */
  role: "primary" | "replica";
  /** running, streaming, starting, … as Patroni calls it; "unreachable" or "missing" when it says nothing. */
  state: string;
  /** A replica's is the one its Patroni saw in its last loop: up to a loop behind after a failover. */
  timeline: number | null;
  /** Bytes of WAL not yet received. */
  lagBytes: number | null;
  /** Of a replica: commits wait for it, or for one like it. Of the primary: there is such a replica. */
  sync: boolean;
}

/** What `status --json` prints. */
export interface Status {
  cluster: string;
  /** Null when there is none, and when there are several. */
  primary: string | null;
  instances: Record<string, InstanceStatus>;
  etcd: { members: number; healthy: number };
}

export interface Topology {
  status: Status;
  /** "unknown" when nobody answers. */
  durability: "async" | "sync" | "quorum" | "unknown";
  /** Sentences for people. */
  warnings: string[];
}

const isPrimary = (seen: Seen) =>
  seen.kind === "answer" && seen.page.role === "primary" && seen.page.state === "running";

/** @param seen key → what was seen @param etcd for each member, whether it is healthy */
export function topology(cluster: string, seen: Record<string, Seen>, etcd: readonly boolean[]): Topology {
  const keys = Object.keys(seen).sort();
  const primaries = keys.filter((key) => isPrimary(seen[key]!));
  const primary = primaries.length === 1 ? primaries[0]! : null;
  // The primary's word about the whole counts most.
  const answers = [...primaries, ...keys].map((key) => seen[key]!).filter((one) => one.kind === "answer");
  const config = answers.find((answer) => answer.config)?.config;
  const listed = answers.find((answer) => answer.cluster)?.cluster?.members ?? [];
  const lead = primary === null ? undefined : (seen[primary] as { page: MemberPage }).page;

  const replicas = Object.fromEntries(
    keys
      .filter((key) => !primaries.includes(key))
      .map((key) => [key, replica(key, seen[key]!, lead, listed.find((member) => member.name === key)?.timeline)]),
  );
  const isReplicated = Object.values(replicas).some((instance) => instance.sync);
  const instances = Object.fromEntries(
    keys.map((key): [string, InstanceStatus] => {
      if (replicas[key]) return [key, replicas[key]];
      const { page } = seen[key] as { page: MemberPage };
      return [
        key,
        { role: "primary", state: page.state, timeline: page.timeline ?? null, lagBytes: 0, sync: isReplicated },
      ];
    }),
  );
  const status = {
    cluster,
    primary,
    instances,
    etcd: { members: etcd.length, healthy: etcd.filter(Boolean).length },
  };
  const mode = config?.synchronous_mode;
  const durability = config === undefined ? "unknown" : mode === "quorum" ? "quorum" : mode ? "sync" : "async";
  const strict = config?.synchronous_mode_strict === true;
  return { status, durability, warnings: warnings(status, seen, durability, strict) };
}

function replica(key: string, seen: Seen, lead: MemberPage | undefined, listedTimeline?: number): InstanceStatus {
  if (seen.kind !== "answer") {
    const state = seen.kind === "missing" ? "missing" : "unreachable";
    return { role: "replica", state, timeline: null, lagBytes: null, sync: false };
  }
  const { page } = seen;
  const end = lead?.xlog?.location;
  const received = page.xlog?.received_location;
  // With etcd gone a standby does not know it of itself any more, but the primary goes on waiting for it.
  const isWaitedFor = lead?.replication?.some(
    (standby) => standby.application_name === key && /^(quorum|sync)$/.test(standby.sync_state),
  );
  return {
    role: "replica",
    state: page.replication_state ?? page.state,
    timeline: page.timeline ?? listedTimeline ?? null,
    // The two are read a moment apart, so a replica can be ahead of what the primary said.
    lagBytes: end === undefined || received === undefined ? null : Math.max(0, end - received),
    sync: page.quorum_standby === true || page.sync_standby === true || isWaitedFor === true,
  };
}

function warnings(
  { cluster, instances, etcd }: Status,
  seen: Record<string, Seen>,
  durability: Topology["durability"],
  strict: boolean,
): string[] {
  const lines: string[] = [];
  const keys = Object.keys(instances);
  const primaries = keys.filter((key) => instances[key]!.role === "primary");
  const saying = (is: (page: MemberPage) => boolean | undefined) =>
    keys.filter((key) => {
      const one = seen[key]!;
      return one.kind === "answer" && is(one.page);
    });

  if (primaries.length === 0) lines.push("There is no primary: nothing can be written.");
  if (primaries.length > 1) lines.push(`More than one instance takes writes: ${primaries.join(", ")}.`);
  if (primaries.length === 1 && !instances[primaries[0]!]!.sync && (durability === "quorum" || durability === "sync"))
    lines.push(
      strict
        ? `Durability ${durability}, strict: no synchronous standby is left, so commits wait for one.`
        : `Durability ${durability}, but no synchronous standby is left: commits are acknowledged unreplicated.`,
    );
  for (const key of keys) {
    const one = seen[key]!;
    if (one.kind === "missing") lines.push(`${key}: container ${cluster}-${key} is gone (npm run up -- --refresh).`);
    if (one.kind === "silent")
      lines.push(
        one.container === "running"
          ? `${key}: its container runs, but Patroni does not answer.`
          : `${key}: its container is ${one.container}.`,
      );
  }
  const pending = saying((page) => page.pending_restart);
  if (pending.length > 0) lines.push(`A restart is pending: ${pending.join(", ")}.`);
  if (saying((page) => page.pause).length > 0) lines.push("The cluster is paused: Patroni promotes nobody.");
  if (saying((page) => page.failsafe_mode_is_active).length > 0)
    lines.push("Failsafe mode: etcd is out of reach, the primary goes on and nobody can take over.");
  else if (etcd.healthy * 2 <= etcd.members) lines.push("etcd has no majority: nobody can take over.");
  return lines;
}

/** Whether there is exactly one primary and every other instance streams. etcd does not decide: replication goes on without it. */
export function isWhole({ instances }: Status): boolean {
  const all = Object.values(instances);
  const primaries = all.filter(({ role }) => role === "primary");
  return (
    primaries.length === 1 && all.every(({ role, state }) => state === (role === "primary" ? "running" : "streaming"))
  );
}

/** Checks that a switchover can be done, to `to` where that is given; the error lists what is allowed. */
export function checkSwitchover({ status, durability }: Topology, to: string | undefined): void {
  const { cluster, primary, instances } = status;
  const found = Object.entries(instances)
    .map(([key, { role, state }]) => `${key} ${role === "primary" ? "primary" : state}`)
    .join(", ");
  if (primary === null) throw new Error(`${cluster} has no single primary to switch from; found: ${found}`);
  const allowed = Object.keys(instances).filter((key) => {
    const { role, state, sync } = instances[key]!;
    // With sync Patroni hands over to none but the standby that commits wait for.
    return role === "replica" && state === "streaming" && (durability !== "sync" || sync);
  });
  if (allowed.length === 0)
    throw new Error(
      `${cluster} has nothing to switch to; found: ${found}. Wait until a standby streams (npm run status)`,
    );
  if (to === undefined || allowed.includes(to)) return;
  const instance = Object.hasOwn(instances, to) ? instances[to] : undefined;
  const what =
    instance === undefined
      ? "no instance"
      : instance.role === "primary"
        ? "the primary already"
        : instance.state === "streaming"
          ? "streaming, but with durability sync only the synchronous standby can take over"
          : instance.state;
  throw new Error(`--to: ${JSON.stringify(to)} is ${what}; allowed now: ${allowed.join(", ")}`);
}
