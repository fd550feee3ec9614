/**
 * What a `DockerPostgres` will be, worked out from its arguments alone: names, addresses, limits and configurations. Pure.
 */
import { derivedSubnet, hostAddress, instanceHost, serviceHosts } from "../core/addresses.ts";
import { formatMemory, parseMemory } from "../core/memory.ts";
import { type DynamicConfiguration, dynamicConfiguration } from "../postgres/patroni.ts";
import type { PoolConfiguration } from "../postgres/pgbouncer.ts";
import { clusterSettings, type Settings } from "../postgres/settings.ts";
import { Audit } from "../standards/audit.ts";
import { containers } from "../standards/containers.ts";
import { Durability } from "../standards/durability.ts";
import { Recovery } from "../standards/recovery.ts";
import {
  keptConnections,
  patroniLeast,
  pooledAtMost,
  poolSizeOf,
  type ServerConnections,
} from "../standards/serverConnections.ts";
import {
  type Size,
  Storage,
  type TunedSetting,
  type TuningRequest,
  tune,
  understand,
  Workload,
} from "../standards/tuning/index.ts";
import type { DockerPostgresArgs } from "./args.ts";

/** Where a component stands: what its physical names and its subnet are derived from. */
export interface Identity {
  project: string;
  stack: string;
  name: string;
}

export interface Service {
  /** Container name, and its host name on the cluster network. */
  container: string;
  address: string;
}

export interface Instance extends Service {
  key: string;
  /** Bytes. */
  memory: number;
  cpus: number;
  /** Published on the bind address, when asked for. */
  port?: number;
}

export interface Plan {
  /** `<project>-<stack>-<name>`: starts every physical name, and is Patroni's scope. */
  cluster: string;
  /** `<project>/<stack>`, the value of the stack label. */
  owner: string;
  name: string;
  version: string;
  database: string;
  admin: string;
  ephemeral: boolean;
  subnet: string;
  /** In key order, which is the order of a rolling replacement. */
  instances: Instance[];
  etcd: Service[];
  haproxy: Service;
  pgbouncer: Service;
  bindAddress: string;
  ports: { primary: number; reader: number; pooled: number };
  pool: PoolConfiguration;
  dynamic: DynamicConfiguration;
  tuning: TunedSetting[];
  extraNames: string[];
  authorityGeneration: number;
}

export function defaulted(args: DockerPostgresArgs, identity: Identity) {
  return {
    version: args.version ?? "17",
    database: args.database ?? "app",
    admin: args.admin ?? "holdfast",
    durability: args.durability ?? Durability.Quorum,
    recovery: args.recovery ?? Recovery.Fast,
    strict: args.strict ?? false,
    etcdMembers: args.etcdMembers ?? 3,
    memory: args.memory ?? containers.postgres.defaultMemory,
    cpus: args.cpus ?? containers.postgres.defaultCpus,
    bindAddress: args.bindAddress ?? "127.0.0.1",
    port: args.port ?? 5432,
    readerPort: args.readerPort ?? 5433,
    pooledPort: args.pooledPort ?? 6432,
    subnet: args.subnet ?? derivedSubnet(identity.project, identity.stack, identity.name),
    workload: args.workload ?? Workload.Mixed,
    storage: args.storage ?? Storage.Ssd,
    audit: args.audit ?? Audit.Ddl,
    settings: args.settings ?? {},
    hba: args.hba ?? [],
    extraNames: args.extraNames ?? [],
    poolSize: args.poolSize,
    poolMaxClients: args.poolMaxClients ?? containers.pool.maxClients,
    authorityGeneration: args.authorityGeneration ?? 1,
    ephemeral: args.ephemeral ?? false,
  };
}

export type Defaulted = ReturnType<typeof defaulted>;

export const clusterName = ({ project, stack, name }: Identity) => `${project}-${stack}-${name}`;

/** What is asked of the Docker host. Can be told even of arguments that have problems, so that a user sees both kinds together. */
export type Demands = Pick<Plan, "owner" | "name" | "subnet" | "bindAddress" | "ports"> & {
  instances: Pick<Instance, "key" | "memory" | "cpus" | "port">[];
};

export function demands(args: DockerPostgresArgs, identity: Identity): Demands {
  const a = defaulted(args, identity);
  const instances = Object.keys(args.instances ?? {})
    .sort()
    .map((key) => {
      const own = args.instances[key]!;
      return {
        key,
        // What is no size has its problem already.
        memory: parseMemory(own.memory ?? a.memory) ?? 0,
        cpus: own.cpus ?? a.cpus,
        ...(own.port === undefined ? {} : { port: own.port }),
      };
    });
  return {
    owner: `${identity.project}/${identity.stack}`,
    name: identity.name,
    subnet: a.subnet,
    bindAddress: a.bindAddress,
    ports: { primary: a.port, reader: a.readerPort, pooled: a.pooledPort },
    instances,
  };
}

/** What the settings are tuned for: the smallest member, since any may become primary, behind the cluster's own pooler. */
export function tuningRequest(a: Defaulted, instances: Demands["instances"]): TuningRequest {
  return {
    ...{ engine: "postgresql", version: a.version, workload: a.workload, storage: a.storage, durability: a.durability },
    memory: formatMemory(Math.min(...instances.map((i) => i.memory))),
    cpus: Math.min(...instances.map((i) => i.cpus)),
    ...{ pooled: true, leastConnections: patroniLeast.max_connections },
  };
}

const settingsOf = (a: Defaulted, size: Size) => clusterSettings(a.settings, { size, audit: a.audit });

/** What PostgreSQL will admit with the settings that it gets. */
export function serverConnections(a: Defaulted, size: Size): ServerConnections {
  const settings: Settings = settingsOf(a, size);
  const { superuser_reserved_connections: superusers = keptConnections.superusers, reserved_connections: more = 0 } =
    settings;
  return { all: Number(settings.max_connections), reserved: Number(superusers) + Number(more) };
}

/** Only for arguments without problems. */
export function makePlan(args: DockerPostgresArgs, identity: Identity): Plan {
  const a = defaulted(args, identity);
  const cluster = clusterName(identity);
  const service = (suffix: string, host: number): Service => ({
    container: `${cluster}-${suffix}`,
    address: hostAddress(a.subnet, host),
  });
  const demanded = demands(args, identity);
  const instances = demanded.instances.map(
    (i): Instance => ({ ...i, ...service(i.key, args.instances[i.key]!.hostNumber ?? instanceHost(i.key)) }),
  );
  const tuned = understand(tuningRequest(a, instances));
  if ("problems" in tuned) throw new Error(`not refused: ${JSON.stringify(tuned.problems)}`);
  const connections = serverConnections(a, tuned.size);
  const haproxy = service("haproxy", serviceHosts.haproxy);
  return {
    ...demanded,
    cluster,
    version: a.version,
    database: a.database,
    admin: a.admin,
    ephemeral: a.ephemeral,
    instances,
    etcd: Array.from({ length: a.etcdMembers }, (_, i) => service(`etcd-${i + 1}`, serviceHosts.etcd(i + 1))),
    haproxy,
    pgbouncer: service("pgbouncer", serviceHosts.pgbouncer),
    pool: {
      size: a.poolSize ?? poolSizeOf(connections),
      perDatabase: pooledAtMost(connections),
      maxClients: a.poolMaxClients,
    },
    dynamic: dynamicConfiguration({
      durability: a.durability,
      strict: a.strict,
      recovery: a.recovery,
      settings: settingsOf(a, tuned.size),
      subnet: a.subnet,
      haproxy: haproxy.address,
      hba: a.hba,
    }),
    tuning: tune(tuned.size, a.settings),
    extraNames: a.extraNames,
    authorityGeneration: a.authorityGeneration,
  };
}
