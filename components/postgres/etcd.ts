/** etcd's configuration: Patroni's lock and the cluster's agreed settings live there. TLS with client certificates on both sides. */
import { files } from "./patroni.ts";

/** Health and metrics without TLS, on the container's own loopback only. */
export const etcdHealthPort = 2381;

/** @param name this member @param members name → address, of all */
export function etcdConfiguration(cluster: string, name: string, members: Record<string, string>): string {
  const address = members[name];
  const tls = {
    "trusted-ca-file": files.ca,
    "cert-file": files.certificate,
    "key-file": files.key,
    "client-cert-auth": true,
  };
  return `${JSON.stringify(
    {
      name,
      "data-dir": "/var/lib/etcd/data",
      "listen-client-urls": "https://0.0.0.0:2379",
      "advertise-client-urls": `https://${address}:2379`,
      "listen-peer-urls": "https://0.0.0.0:2380",
      "initial-advertise-peer-urls": `https://${address}:2380`,
      "listen-metrics-urls": `http://127.0.0.1:${etcdHealthPort}`,
      "initial-cluster": Object.entries(members)
        .map(([n, a]) => `${n}=https://${a}:2380`)
        .join(","),
      "initial-cluster-token": cluster,
      "initial-cluster-state": "new",
      "client-transport-security": tls,
      "peer-transport-security": tls,
      // A new leader in at most 1 s; members share a host or a rack.
      "heartbeat-interval": 100,
      "election-timeout": 1000,
      "auto-compaction-mode": "periodic",
      "auto-compaction-retention": "1h",
      "log-level": "warn",
    },
    null,
    2,
  )}\n`;
}
