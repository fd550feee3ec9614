/**
 * Patroni's REST API, reached from inside a member with the member's own certificate: no port is published for it, and nothing
 * outside the cluster holds a certificate that may change it.
 */
import { files, restPort } from "../../postgres/patroni.ts";
import { exec, until } from "./engine.ts";

/** A member as `GET /cluster` lists it. */
export interface Member {
  name: string;
  /** leader, quorum_standby, sync_standby or replica. */
  role: string;
  /** running, streaming, starting, stopped, … */
  state: string;
  timeline?: number;
  /** Bytes behind, or "unknown". */
  lag?: number | string;
  pending_restart?: boolean;
}

/** curl as the member itself, with its own certificate. */
const curl = (seconds: number): string[] => [
  ...["curl", "--silent", "--show-error", "--max-time", String(seconds)],
  ...["--cacert", files.ca, "--cert", files.certificate, "--key", files.key],
];
const address = (path: string) => `https://127.0.0.1:${restPort}${path}`;
const marker = "\nHTTP ";

/** One call, answered by the member in this container. `body` travels on stdin. */
export async function call(
  container: string,
  method: string,
  path: string,
  body?: unknown,
  seconds = 5,
): Promise<{ status: number; body: string }> {
  const result = await exec(
    container,
    [
      ...curl(seconds),
      ...["--request", method],
      ...(body === undefined ? [] : ["--header", "Content-Type: application/json", "--data-binary", "@-"]),
      ...["--write-out", `${marker}%{http_code}`],
      address(path),
    ],
    body === undefined ? undefined : JSON.stringify(body),
  );
  if (result.code !== 0) throw new Error(`Patroni in ${container} does not answer: ${result.stderr.trim()}`);
  const at = result.stdout.lastIndexOf(marker);
  return { status: Number(result.stdout.slice(at + marker.length)), body: result.stdout.slice(0, at) };
}

/** The dynamic configuration, as a tree. */
export type Tree = Record<string, unknown>;

export async function dynamicConfiguration(container: string): Promise<Tree> {
  const { status, body } = await call(container, "GET", "/config");
  if (status !== 200) throw new Error(`Patroni in ${container} has no configuration yet (${status})`);
  return JSON.parse(body) as Tree;
}

/** `postgresql.pg_hba` of a dynamic configuration. */
export const hbaOf = (configuration: Tree): string[] =>
  (configuration.postgresql as { pg_hba?: string[] } | undefined)?.pg_hba ?? [];

let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Patches the dynamic configuration until it is as wanted. Patroni takes a list as a whole, so of two that add to `pg_hba` at the
 * same time one would lose: one after the other here, and whatever came from elsewhere meanwhile is found by reading it back.
 * @param patchFor what is missing; empty when nothing is
 * @returns whether anything was
 */
export function patchDynamic(container: string, patchFor: (now: Tree) => Tree): Promise<boolean> {
  const change = lastChange.then(async () => {
    for (let round = 0; ; round++) {
      const patch = patchFor(await until("the configuration", 30, () => dynamicConfiguration(container)));
      if (Object.keys(patch).length === 0) return round > 0;
      if (round === 3)
        throw new Error(`Patroni did not keep ${JSON.stringify(patch)}: a value may be out of its range`);
      const { status, body } = await call(container, "PATCH", "/config", patch);
      // 409: somebody else's change came in between.
      if (status !== 200 && status !== 409) throw new Error(`Patroni refused the configuration (${status}): ${body}`);
    }
  });
  lastChange = change.catch(() => undefined);
  return change;
}

/**
 * Several pages of the member in this container, in one go because starting a process there takes longer than the pages do. In the
 * order of `paths`; what comes after a page that was not served within `seconds` is left out.
 */
export async function pages(container: string, paths: readonly string[], seconds: number): Promise<unknown[]> {
  const command = [...curl(seconds), "--fail-early", "--write-out", `${marker}%{http_code}\n`, ...paths.map(address)];
  const { stdout } = await exec(container, command);
  const served = [...stdout.matchAll(/(.*)\nHTTP (\d+)\n/g)];
  return served.map(([, body, status]) => (status === "200" ? JSON.parse(body!) : undefined));
}

/** Asks one member after the other until one answers; members that are down are passed over. */
async function anyone<T>(containers: readonly string[], ask: (container: string) => Promise<T>): Promise<T> {
  const failures: string[] = [];
  for (const container of containers)
    try {
      return await ask(container);
    } catch (error) {
      failures.push((error as Error).message);
    }
  throw new Error(failures.join("; "));
}

/** The members as the cluster sees them. Throws when no member answers. */
export function members(containers: readonly string[]): Promise<Member[]> {
  return anyone(containers, async (container) => {
    const { status, body } = await call(container, "GET", "/cluster");
    if (status !== 200) throw new Error(`Patroni in ${container} answers ${status}`);
    return (JSON.parse(body) as { members: Member[] }).members;
  });
}

export const isLeader = (m: Member) => m.role === "leader" && m.state === "running";
export const isStreaming = (m: Member) => m.role !== "leader" && m.state === "streaming";
export const isSynchronous = (m: Member) => m.role === "quorum_standby" || m.role === "sync_standby";

/** `key → container`, of a whole cluster. */
export type Containers = Record<string, string>;

/** Waits until each of `keys` leads or streams, one of the whole cluster leads, and returns the members. */
export function settled(containers: Containers, keys: readonly string[], seconds: number): Promise<Member[]> {
  return until(`a leader, with ${keys.join(", ")} leading or streaming,`, seconds, async () => {
    const seen = await members(Object.values(containers));
    const fine = keys.every((key) => seen.some((m) => m.name === key && (isLeader(m) || isStreaming(m))));
    if (fine && seen.some(isLeader)) return seen;
    return seen.map((m) => `${m.name} ${m.role} ${m.state}`).join(", ") || "no member";
  });
}

/** Waits until one of these leads and names its container. */
export async function leader(containers: Containers, seconds: number): Promise<{ key: string; container: string }> {
  const seen = await until("a leader", seconds, async () => {
    const all = await members(Object.values(containers));
    const found = all.find((m) => isLeader(m) && m.name in containers);
    return found ?? (all.map((m) => `${m.name} ${m.role} ${m.state}`).join(", ") || "no member");
  });
  return { key: seen.name, container: containers[seen.name]! };
}

/** Restarts PostgreSQL in one member when a restart is pending there. */
export async function restart(container: string): Promise<void> {
  const { status, body } = await call(container, "POST", "/restart", { restart_pending: true, timeout: 120 }, 150);
  // 503: "restart conditions are not satisfied" – the flag was cleared in between.
  if (status !== 200 && !(status === 503 && body.includes("not satisfied")))
    throw new Error(`Patroni in ${container} refused to restart PostgreSQL (${status}): ${body}`);
}

/** Hands the lead over. @param to the key that shall lead; the standby that Patroni finds best when left out */
export async function switchover(containers: Containers, to?: string): Promise<{ from: string; to: string }> {
  const from = await leader(containers, 30);
  const { status, body } = await call(from.container, "POST", "/switchover", { leader: from.key, candidate: to }, 60);
  if (status !== 200) throw new Error(`Patroni refused the switchover from "${from.key}" (${status}): ${body}`);
  const now = await until("the new leader", 30, async () => {
    const seen = (await members(Object.values(containers))).find(isLeader);
    return seen && seen.name !== from.key ? seen : "the old one still leads";
  });
  return { from: from.key, to: now.name };
}
