/**
 * Makes a running service read its files again after its configuration volume changed: certificates, pools, routes. Nothing is
 * replaced and no session is cut; only etcd, which reads its authorities at start alone, is restarted, one member after the other.
 */
import { docker, state } from "./engine.ts";
import { etcdHealthy } from "./etcd.ts";

export interface ReloadInputs {
  services: Record<
    string,
    { container: string; kind: ServiceKind /** Changes when the files did. */; trigger: string }
  >;
}

export type ServiceKind = "postgres" | "etcd" | "haproxy" | "pgbouncer";

const signals: Record<Exclude<ServiceKind, "etcd">, string> = {
  // Patroni reloads itself, its REST API's certificate and PostgreSQL.
  postgres: "SIGHUP",
  // The master process starts a worker with the new configuration; the old one serves its sessions to their end.
  haproxy: "SIGUSR2",
  pgbouncer: "SIGHUP",
};

async function reload(container: string, kind: ServiceKind): Promise<void> {
  // What does not run reads its files when it starts.
  if (!(await state(container))?.running) return;
  if (kind !== "etcd") return void (await docker.getContainer(container).kill({ signal: signals[kind] }));
  await docker.getContainer(container).restart({ t: 20 });
  await etcdHealthy(container, 60);
}

export const reloads = {
  /** A new service has read its files already. */
  async create(inputs: ReloadInputs) {
    return { id: "reload", outs: inputs };
  },
  async update(_id: string, olds: ReloadInputs, news: ReloadInputs) {
    for (const [name, { container, kind, trigger }] of Object.entries(news.services)) {
      const before = olds.services[name]?.trigger;
      if (before !== undefined && before !== trigger) await reload(container, kind);
    }
    return { outs: news };
  },
};
