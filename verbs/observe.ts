/** Asks every member of a cluster how it is, all at the same time, and takes silence for an answer. */
import { docker, exec, explain, state } from "../components/docker/operations/engine.ts";
import { etcdHealth } from "../components/docker/operations/etcd.ts";
import { pages } from "../components/docker/operations/patroni.ts";
import type { Outputs } from "./outputs.ts";
import { type Seen, type Topology, topology } from "./topology.ts";

/** How long a member may be silent before it counts as unreachable; on a quiet machine one answers within 0.1 s. */
const ANSWERS_WITHIN_S = 3;

async function look(container: string): Promise<Seen> {
  // The list in etcd comes last, being what hangs while etcd is gone.
  const [page, config, cluster] = await pages(container, ["/patroni", "/config", "/cluster"], ANSWERS_WITHIN_S).catch(
    () => [],
  );
  if (page !== undefined) return { kind: "answer", page, config, cluster } as Seen;
  const seen = await state(container);
  return seen === undefined ? { kind: "missing" } : { kind: "silent", container: seen.status };
}

/** Throws when Docker itself does not answer. */
export async function requireDocker(): Promise<void> {
  try {
    await docker.ping();
  } catch (error) {
    const problem = explain(error);
    throw new Error(`${problem.error}: ${problem.fix}`);
  }
}

/** The topology as it is now. */
export async function observe({ cluster, instances, etcd }: Outputs): Promise<Topology> {
  await requireDocker();
  const looks = Object.entries(instances).map(
    async ([key, { container }]): Promise<[string, Seen]> => [key, await look(container)],
  );
  const health = etcd.map((container) =>
    exec(container, etcdHealth).then(
      ({ code }) => code === 0,
      () => false,
    ),
  );
  const [seen, healthy] = await Promise.all([Promise.all(looks), Promise.all(health)]);
  return topology(cluster, Object.fromEntries(seen), healthy);
}
