/**
 * The four services of a cluster: what each runs, as whom, with which files, and in which order they are replaced.
 */
import * as pulumi from "@pulumi/pulumi";
import { etcdConfiguration } from "../postgres/etcd.ts";
import { haproxyConfiguration, haproxyPorts } from "../postgres/haproxy.ts";
import { internalRoles, memberCommonName } from "../postgres/hba.ts";
import { bootstrapConfiguration, memberConfiguration } from "../postgres/patroni.ts";
import { pgbouncerConfiguration, pgbouncerPort } from "../postgres/pgbouncer.ts";
import { containers as limits } from "../standards/containers.ts";
import type { Instance } from "./plan.ts";
import { makeService, type Part, type Surroundings } from "./service.ts";
import { rolled } from "./steps.ts";

/** One of several that are replaced one after the other. */
export interface RollingPart extends Part {
  /** Done when it serves: what the next one waits for. */
  ready: pulumi.Resource[];
}

export function makeEtcd(around: Surroundings): RollingPart[] {
  const { plan } = around;
  const addresses = Object.fromEntries(plan.etcd.map((e, i) => [`etcd-${i + 1}`, e.address]));
  const parts: RollingPart[] = [];
  for (const [i, service] of plan.etcd.entries()) {
    const suffix = `etcd-${i + 1}`;
    const part = makeService(around, {
      suffix,
      kind: "etcd",
      service,
      files: { "etcd.yml": etcdConfiguration(plan.cluster, suffix, addresses) },
      user: "etcd",
      command: ["etcd", "--config-file=/config/etcd.yml"],
      health: ["curl", "-sf", "--max-time", "2", "http://127.0.0.1:2381/health"],
      ...limits.etcd,
      data: "/var/lib/etcd",
      dependsOn: parts.at(-1)?.ready ?? [],
    });
    parts.push({ ...part, ready: rolled(around, suffix, part, { etcd: [service.container] }) });
  }
  return parts;
}

export function makeMembers(around: Surroundings, etcd: RollingPart[]): RollingPart[] {
  const parts: RollingPart[] = [];
  for (const instance of around.plan.instances) {
    // Not while a member of etcd is missing as well: a primary that lost both would step down.
    const previous = parts.at(-1)?.ready ?? etcd.at(-1)!.ready;
    const part = makeMember(around, instance, previous);
    parts.push({ ...part, ready: rolled(around, instance.key, part, { keys: [instance.key] }) });
  }
  return parts;
}

function makeMember(around: Surroundings, instance: Instance, previous: pulumi.Resource[]): Part {
  const { plan } = around;
  const { key, address } = instance;
  const etcd = plan.etcd.map((e) => e.address);
  return makeService(around, {
    suffix: key,
    key,
    kind: "postgres",
    service: instance,
    commonName: memberCommonName(key),
    files: {
      "clients.crt": pulumi.interpolate`${around.certificates.bundle}${around.clients.bundle}`,
      "patroni/member.yml": memberConfiguration({ scope: plan.cluster, key, address, etcd, version: plan.version }),
    },
    firstStart: { "patroni/bootstrap.yml": bootstrapConfiguration(plan.dynamic) },
    user: "postgres",
    command: ["holdfast-member", ...etcd.map((e) => `${e}:2379`)],
    health: ["curl", "-sf", "--max-time", "3", "--cacert", "/config/ca.crt", "https://127.0.0.1:8008/health"],
    memory: instance.memory,
    cpus: instance.cpus,
    data: "/var/lib/postgresql/data",
    ports: instance.port === undefined ? [] : [{ internal: 5432, external: instance.port }],
    tmpfs: { "/var/run/postgresql": "mode=0777" },
    extra: { shmSize: limits.postgres.shmSize },
    dependsOn: previous,
  });
}

export function makeHaproxy(around: Surroundings): Part {
  const { plan } = around;
  const members = Object.fromEntries(plan.instances.map((i) => [i.key, i.address]));
  return makeService(around, {
    suffix: "haproxy",
    kind: "haproxy",
    service: plan.haproxy,
    files: { "haproxy.cfg": haproxyConfiguration(members) },
    user: "haproxy",
    command: ["haproxy", "-W", "-db", "-f", "/config/haproxy.cfg"],
    health: ["sh", "-c", "test -S /tmp/haproxy.sock"],
    ...limits.haproxy,
    ports: [
      { internal: haproxyPorts.primary, external: plan.ports.primary },
      { internal: haproxyPorts.replicas, external: plan.ports.reader },
    ],
  });
}

export function makePgbouncer(around: Surroundings): Part {
  const { plan } = around;
  const client = around.clients.leaf(
    `${around.name}-pgbouncer-client`,
    { commonName: internalRoles.pooler, uses: ["client_auth"] },
    { parent: around.parent },
  );
  return makeService(around, {
    suffix: "pgbouncer",
    kind: "pgbouncer",
    service: plan.pgbouncer,
    files: {
      "client.crt": client.certificate,
      "client.key": client.key,
      "pgbouncer.ini": pgbouncerConfiguration(plan.haproxy.container, plan.pool),
    },
    user: "postgres",
    command: ["pgbouncer", "/config/pgbouncer.ini"],
    // Ends when the transactions under way have; at SIGTERM it would wait until every client is gone.
    extra: { stopSignal: "SIGINT" },
    health: ["sh", "-c", `curl -s --max-time 2 telnet://127.0.0.1:${pgbouncerPort} </dev/null; test $? -ne 7`],
    ...limits.pgbouncer,
    ports: [{ internal: pgbouncerPort, external: plan.ports.pooled }],
  });
}
