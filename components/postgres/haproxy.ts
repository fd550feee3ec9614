/**
 * HAProxy's configuration: one port that is always the primary, one that is the standbys (the primary when none is left). It asks
 * Patroni who is who, so it never sends a writer to a member that has not got the lock.
 */
import { restPort } from "./patroni.ts";

export const haproxyPorts = { primary: 5432, replicas: 5433 } as const;

/** @param members key → address */
export function haproxyConfiguration(members: Record<string, string>): string {
  const servers = (options: (key: string) => string) =>
    Object.entries(members)
      .map(([key, address]) => `  server ${key} ${address}:5432 ${options(key)}`)
      .join("\n");
  const checked = servers((key) => `check verifyhost ${key}`);
  return `global
  maxconn 4096
  # Statistics and commands only for who is already inside the container.
  stats socket /tmp/haproxy.sock mode 600 level admin

defaults
  mode tcp
  maxconn 2048
  # A connection to a member that just died is refused or times out at once, and the client tries again: a killed postmaster
  # costs 1 s this way and 3 s with HAProxy's own defaults.
  retries 0
  timeout connect 1s
  timeout queue 500ms
  timeout check 1s
  timeout client 24h
  timeout server 24h
  option clitcpka
  option srvtcpka
  default-server check-ssl port ${restPort} inter 1s fall 2 rise 1 fastinter 500ms downinter 500ms on-marked-down shutdown-sessions ca-file /config/ca.crt verify required

listen primary
  bind :${haproxyPorts.primary}
  option httpchk OPTIONS /primary
  http-check expect status 200
${checked}

frontend readers
  bind :${haproxyPorts.replicas}
  use_backend primary-for-readers if { nbsrv(replicas) lt 1 }
  default_backend replicas

backend replicas
  balance leastconn
  option httpchk OPTIONS /replica
  http-check expect status 200
${checked}

backend primary-for-readers
${servers((key) => `track primary/${key}`)}
`;
}
