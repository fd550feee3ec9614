/**
 * A replicated PostgreSQL on Docker: Patroni and etcd for the primary's election, HAProxy for an address that stays, PgBouncer for
 * pooling. Everything on one private network, authenticated by the cluster's own certificates.
 */

import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import type { Connection, Credential } from "../core/connection.ts";
import { label } from "../core/labels.ts";
import { refuse } from "../core/problems.ts";
import { etcdConfiguration } from "../postgres/etcd.ts";
import { haproxyConfiguration, haproxyPorts } from "../postgres/haproxy.ts";
import { type HbaRule, internalRoles, memberCommonName } from "../postgres/hba.ts";
import { bootstrapConfiguration, memberConfiguration } from "../postgres/patroni.ts";
import { pgbouncerConfiguration, pgbouncerPort } from "../postgres/pgbouncer.ts";
import { containers as limits } from "../standards/containers.ts";
import type { Durability } from "../standards/durability.ts";
import type { Recovery } from "../standards/recovery.ts";
import { ClusterCertificates, type Leaf } from "./certificates.ts";
import { ConfigVolume } from "./configVolume.ts";
import { hostFacts } from "./host.ts";
import { soundArguments } from "./kinds.ts";
import { Operation } from "./operation.ts";
import type { Endpoint } from "./operations/ready.ts";
import type { ServiceKind } from "./operations/reload.ts";
import {
  argumentProblems,
  component,
  demands,
  hostProblems,
  type Instance,
  makePlan,
  type Plan,
  portsToAsk,
  type Service,
} from "./plan.ts";

/** One instance. Its key is neutral: primary is a role that moves, never a name. */
export interface DockerInstanceArgs {
  /**
   * Memory limit, for example "4GB". Changes in place; lower it to no less than half at a time.
   * @default the cluster's `memory`
   */
  memory?: string;
  /**
   * Limit in cores. A change replaces the container.
   * @default the cluster's `cpus`
   */
  cpus?: number;
  /**
   * Publish this member itself on the bind address, for monitoring or for reading from it in particular. A change replaces the container.
   * @default not published
   */
  port?: number;
  /**
   * Last octet of its address, 10 to 250. Only needed where two keys fall on one address (the error says so).
   * @default derived from the key
   */
  hostNumber?: number;
}

export interface DockerPostgresArgs {
  /** The instances by key. Adding a key adds a standby and moves nobody; removing one removes its container and its data. */
  instances: Record<string, DockerInstanceArgs>;
  /**
   * PostgreSQL's major version.
   * @default "17"
   */
  version?: string;
  /**
   * The application's database, owned by the administrator.
   * @default "app"
   */
  database?: string;
  /**
   * The administrator's login: CREATEROLE and CREATEDB, no superuser.
   * @default "holdfast"
   */
  admin?: string;
  /**
   * What an acknowledged commit survives: `async`, `sync` or `quorum`.
   * `sync` and `quorum` acknowledge unreplicated once no standby is left, unless `strict`.
   * @default "quorum"
   */
  durability?: Durability;
  /**
   * Rather block writes than acknowledge them unreplicated when no standby is left.
   * @default false
   */
  strict?: boolean;
  /**
   * How soon a lost primary is replaced: `fast`, `normal` or `wide`.
   * @default "fast"
   */
  recovery?: Recovery;
  /**
   * Members of etcd: 1, 3 or 5. One bears no loss: with it gone there is no failover, only failsafe mode.
   * @default 3
   */
  etcdMembers?: number;
  /**
   * Memory limit of each instance. PostgreSQL's memory settings follow from the smallest.
   * @default "1GB"
   */
  memory?: string;
  /**
   * Limit of each instance in cores. A change replaces the containers, one by one.
   * @default 1
   */
  cpus?: number;
  /**
   * PostgreSQL settings by name, values as in postgresql.conf. What needs a restart is restarted standbys first, and the primary
   * hands over before its own. Mandatory settings are refused.
   * @default chosen for the size
   */
  settings?: Record<string, string>;
  /**
   * pg_hba rules tried before the general one (SCRAM over TLS for everybody from the cluster's network).
   * @default none
   */
  hba?: HbaRule[];
  /**
   * Where ports are published. Hazard: anything but 127.0.0.1 lets other hosts try to log in.
   * @default "127.0.0.1"
   */
  bindAddress?: string;
  /**
   * Published port of the primary.
   * @default 5432
   */
  port?: number;
  /**
   * Published port of the standbys.
   * @default 5433
   */
  readerPort?: number;
  /**
   * Published port of PgBouncer.
   * @default 6432
   */
  pooledPort?: number;
  /**
   * PgBouncer's server connections per database and role.
   * @default 20
   */
  poolSize?: number;
  /**
   * PgBouncer's client connections in all.
   * @default 1000
   */
  poolMaxClients?: number;
  /**
   * The cluster network, a private /24. Hazard: a change replaces every container.
   * @default derived from project, stack and name
   */
  subnet?: string;
  /**
   * More names or addresses that clients use, for the certificates (`sslmode=verify-full`).
   * @default none
   */
  extraNames?: string[];
  /**
   * Raise it by one to roll over to a new certificate authority. Clients that verify take the new `caCert` before the next time.
   * @default 1
   */
  authorityGeneration?: number;
  /**
   * Image that the cluster's image is built from: Debian with the packages of the chosen version.
   * @default "debian:trixie-slim"
   */
  baseImage?: string;
  /**
   * Disposable: data volumes are not protected and `down` deletes them. Hazard: for development only.
   * @default false
   */
  ephemeral?: boolean;
}

/** One instance as the outputs name it. */
export interface InstanceOutput {
  container: string;
  address: string;
}

/**
 * A replicated PostgreSQL on Docker.
 *
 * ```ts
 * const db = new DockerPostgres("db", { instances: { a: {}, b: {}, c: {} } });
 * export const url = pulumi.interpolate`postgresql://${db.host}:${db.port}/${db.database}`;
 * ```
 *
 * **What you get**: one primary and streaming standbys, automatic failover, endpoints for the primary, the readers and the pool,
 * TLS everywhere, SCRAM for people and certificates for machines, checksums, limits, settings that fit the memory.
 *
 * **What it costs**: per instance its memory limit, besides 3 × 256 MB for etcd and 2 × 128 MB for HAProxy and PgBouncer at the most.
 *
 * **What it does not do**: span several Docker hosts, so it survives a lost container, not a lost host; back up; monitor.
 */
export class DockerPostgres extends pulumi.ComponentResource {
  /** `<project>-<stack>-<name>`: starts the name of every container, network and volume. */
  readonly cluster: pulumi.Output<string>;
  /** Where the primary's port is published. */
  readonly host: pulumi.Output<string>;
  readonly port: pulumi.Output<number>;
  /** Where the standbys' port is published; the primary answers when no standby is left. */
  readonly readerHost: pulumi.Output<string>;
  readonly readerPort: pulumi.Output<number>;
  /** Where PgBouncer is published (transaction pooling). */
  readonly pooledHost: pulumi.Output<string>;
  readonly pooledPort: pulumi.Output<number>;
  readonly database: pulumi.Output<string>;
  /** The administrator's login. Secret. */
  readonly adminSecret: pulumi.Output<Credential>;
  /** PEM bundle to verify the servers with. */
  readonly caCert: pulumi.Output<string>;
  /** By key. */
  readonly instances: pulumi.Output<Record<string, InstanceOutput>>;
  /** To build on: known once the primary takes logins. Secret. */
  readonly connection: pulumi.Output<Connection>;
  /** The containers of etcd, for `status`. */
  readonly etcd: pulumi.Output<string[]>;

  constructor(name: string, args: DockerPostgresArgs, opts?: pulumi.ComponentResourceOptions) {
    // Before the component itself is registered, so that a refusal leaves nothing at all behind.
    const plan = checkedPlan(name, args);
    super("holdfast:index:DockerPostgres", name, {}, opts);
    const parts = new Parts(this, name, plan);

    const image = parts.image(args.baseImage ?? "debian:trixie-slim");
    const network = parts.network();
    const password = parts.password();
    const certificates = new ClusterCertificates(name, plan.cluster, plan.authorityGeneration, { parent: this });

    const volumes = parts.volumes();
    const etcd = parts.etcd(image, network, certificates, volumes);
    const members = parts.members(image, network, certificates, volumes, etcd);
    const haproxy = parts.haproxy(image, network, certificates);
    const pgbouncer = parts.pgbouncer(image, network, certificates);

    const all = [...etcd, ...members, haproxy, pgbouncer];
    parts.reload(all);
    const configuration = parts.configuration(members);
    const bootstrap = parts.bootstrap(password, members);

    const host = plan.bindAddress === "0.0.0.0" ? "127.0.0.1" : plan.bindAddress;
    const admin = pulumi.secret(
      pulumi.output(password).apply((p): Credential => ({ username: plan.admin, password: p })),
    );
    const endpoint = (port: number, serves: Endpoint["serves"]) =>
      pulumi.all([admin, certificates.bundle]).apply(
        ([credential, caCert]): Endpoint => ({
          host,
          port,
          serves,
          database: plan.database,
          sslmode: "require",
          caCert,
          ...credential,
        }),
      );
    const primary = parts.ready(
      "primary",
      [],
      [endpoint(plan.ports.primary, "primary")],
      [...members, haproxy],
      [bootstrap],
    );
    const cluster = parts.ready(
      "cluster",
      plan.instances.map((i) => i.key),
      [endpoint(plan.ports.reader, "any"), endpoint(plan.ports.pooled, "primary")],
      [...members, haproxy, pgbouncer],
      [bootstrap, configuration],
    );

    const known = <T>(value: T, after: pulumi.Resource) => pulumi.output(after.urn).apply(() => value);
    this.cluster = pulumi.output(plan.cluster);
    this.host = known(host, primary);
    this.port = known(plan.ports.primary, primary);
    this.readerHost = known(host, cluster);
    this.readerPort = known(plan.ports.reader, cluster);
    this.pooledHost = known(host, cluster);
    this.pooledPort = known(plan.ports.pooled, cluster);
    this.database = known(plan.database, primary);
    this.adminSecret = admin;
    this.caCert = certificates.bundle;
    this.instances = known(
      Object.fromEntries(plan.instances.map((i) => [i.key, { container: i.container, address: i.address }])),
      cluster,
    );
    this.etcd = known(
      plan.etcd.map((e) => e.container),
      cluster,
    );
    this.connection = pulumi.secret(
      pulumi
        .all([endpoint(plan.ports.primary, "primary"), primary.urn])
        .apply(([{ serves: _, ...connection }]) => connection),
    );
    this.registerOutputs({
      cluster: this.cluster,
      host: this.host,
      port: this.port,
      readerHost: this.readerHost,
      readerPort: this.readerPort,
      pooledHost: this.pooledHost,
      pooledPort: this.pooledPort,
      database: this.database,
      adminSecret: this.adminSecret,
      caCert: this.caCert,
      instances: this.instances,
      connection: this.connection,
    });
  }
}

/** Refuses with every problem at once: those of the arguments, and those that the Docker host has with them. */
function checkedPlan(name: string, given: DockerPostgresArgs): Plan {
  const identity = { project: pulumi.getProject(), stack: pulumi.getStack(), name };
  const { args, problems } = soundArguments(given);
  const isSaid = (field: string) => problems.some((p) => field === p.field || field.startsWith(`${p.field}.`));
  const demanded = demands(args, identity);
  refuse(component, name, [
    ...problems,
    ...argumentProblems(args, identity).filter(({ field }) => !isSaid(field)),
    ...hostProblems(demanded, hostFacts(demanded.bindAddress, portsToAsk(demanded))),
  ]);
  return makePlan(args, identity);
}

/** A service's container with what a reload needs to know of it. */
interface Part {
  service: Service;
  kind: ServiceKind;
  container: docker.Container;
  carrier: docker.Container;
}

/** One of several that are replaced one after the other. */
interface RollingPart extends Part {
  /** Done when it serves: what the next one waits for. */
  ready: pulumi.Resource[];
}

interface ServiceArgs {
  /** Suffix of resource names, and the certificate's short name. */
  suffix: string;
  kind: ServiceKind;
  service: Service;
  image: pulumi.Input<string>;
  network: docker.Network;
  files: Record<string, pulumi.Input<string>>;
  firstStart?: Record<string, pulumi.Input<string>>;
  user: string;
  command: string[];
  health: string[];
  memory: number;
  cpus: number;
  data?: { volume: docker.Volume; path: string };
  ports?: { internal: number; external: number }[];
  tmpfs: Record<string, string>;
  extra?: Partial<docker.ContainerArgs>;
  key?: string;
  dependsOn?: pulumi.Resource[];
}

/** Makes the children; each method is one of them or one kind of them. */
class Parts {
  private readonly parent: DockerPostgres;
  private readonly name: string;
  private readonly plan: Plan;

  constructor(parent: DockerPostgres, name: string, plan: Plan) {
    this.parent = parent;
    this.name = name;
    this.plan = plan;
  }

  private labels(service: string, instance?: string): docker.types.input.ContainerLabel[] {
    const all = {
      [label.stack]: this.plan.owner,
      [label.cluster]: this.plan.name,
      [label.service]: service,
      ...(instance === undefined ? {} : { [label.instance]: instance }),
    };
    return Object.entries(all).map(([key, value]) => ({ label: key, value }));
  }

  image(baseImage: string): pulumi.Output<string> {
    const image = new docker.Image(
      `${this.name}-image`,
      {
        imageName: `${this.plan.cluster}:${this.plan.version}`,
        skipPush: true,
        build: {
          // Relative to the program, so that a moved checkout is no change.
          context: relative(process.cwd(), fileURLToPath(new URL("../../images/postgres", import.meta.url))),
          platform: "linux/amd64",
          args: { BASE_IMAGE: baseImage, POSTGRES_VERSION: this.plan.version },
        },
      },
      { parent: this.parent },
    );
    return image.repoDigest;
  }

  network(): docker.Network {
    return new docker.Network(
      `${this.name}-network`,
      { name: this.plan.cluster, ipamConfigs: [{ subnet: this.plan.subnet }], labels: this.labels("network") },
      { parent: this.parent },
    );
  }

  /** The administrator's password. */
  password(): pulumi.Output<string> {
    const opts = { parent: this.parent };
    return pulumi.secret(new random.RandomPassword(`${this.name}-admin`, { length: 32, special: false }, opts).result);
  }

  /** Before any data volume is made: that none of them is there already. */
  volumes(): Operation {
    return this.operation("volumes", "volumes", {
      names: [...this.plan.etcd, ...this.plan.instances].map((service) => `${service.container}-data`),
    });
  }

  etcd(
    image: pulumi.Input<string>,
    network: docker.Network,
    certificates: ClusterCertificates,
    guard: Operation,
  ): RollingPart[] {
    const addresses = Object.fromEntries(this.plan.etcd.map((e, i) => [`etcd-${i + 1}`, e.address]));
    const parts: RollingPart[] = [];
    for (const [i, service] of this.plan.etcd.entries()) {
      const suffix = `etcd-${i + 1}`;
      const data = this.dataVolume(suffix, service, "etcd", guard);
      const part = this.service({
        suffix,
        kind: "etcd",
        service,
        image,
        network,
        files: {
          ...this.tls(certificates, suffix, service, suffix),
          "etcd.yml": etcdConfiguration(this.plan.cluster, suffix, addresses),
        },
        user: "etcd",
        command: ["etcd", "--config-file=/config/etcd.yml"],
        health: ["curl", "-sf", "--max-time", "2", "http://127.0.0.1:2381/health"],
        memory: limits.etcd.memory,
        cpus: limits.etcd.cpus,
        data: { volume: data, path: "/var/lib/etcd" },
        tmpfs: { "/tmp": "" },
        dependsOn: parts.at(-1)?.ready ?? [],
      });
      parts.push({ ...part, ready: this.rolled(suffix, part, { etcd: [service.container] }) });
    }
    return parts;
  }

  members(
    image: pulumi.Input<string>,
    network: docker.Network,
    certificates: ClusterCertificates,
    guard: Operation,
    etcd: RollingPart[],
  ): RollingPart[] {
    const parts: RollingPart[] = [];
    for (const instance of this.plan.instances) {
      // Not while a member of etcd is missing as well: a primary that lost both would step down.
      const previous = parts.at(-1)?.ready ?? etcd.at(-1)!.ready;
      const part = this.member(instance, image, network, certificates, guard, previous);
      parts.push({ ...part, ready: this.rolled(instance.key, part, { keys: [instance.key] }) });
    }
    return parts;
  }

  /** Rolling: the next one is touched only when this one serves again. On the first `up` nobody waits. */
  private rolled(suffix: string, part: Part, what: { keys: string[] } | { etcd: string[] }): pulumi.Resource[] {
    return [
      part.container,
      this.operation(
        "ready",
        `${suffix}-ready`,
        {
          containers: this.memberContainers(),
          keys: [],
          etcd: [],
          endpoints: [],
          ...what,
          onCreate: false,
          timeout: 300,
          triggers: { [suffix]: part.container.id },
        },
        [part.container],
      ),
    ];
  }

  private member(
    instance: Instance,
    image: pulumi.Input<string>,
    network: docker.Network,
    certificates: ClusterCertificates,
    guard: Operation,
    previous: pulumi.Resource[],
  ): Part {
    const etcd = this.plan.etcd.map((e) => e.address);
    const data = this.dataVolume(instance.key, instance, "postgres", guard, instance.key);
    return this.service({
      suffix: instance.key,
      key: instance.key,
      kind: "postgres",
      service: instance,
      image,
      network,
      files: {
        ...this.tls(certificates, instance.key, instance, memberCommonName(instance.key)),
        "patroni/member.yml": memberConfiguration({
          scope: this.plan.cluster,
          key: instance.key,
          address: instance.address,
          etcd,
          version: this.plan.version,
        }),
      },
      firstStart: { "patroni/bootstrap.yml": bootstrapConfiguration(this.plan.dynamic) },
      user: "postgres",
      command: ["holdfast-member", ...etcd.map((address) => `${address}:2379`)],
      health: ["curl", "-sf", "--max-time", "3", "--cacert", "/config/ca.crt", "https://127.0.0.1:8008/health"],
      memory: instance.memory,
      cpus: instance.cpus,
      data: { volume: data, path: "/var/lib/postgresql/data" },
      ports: instance.port === undefined ? [] : [{ internal: 5432, external: instance.port }],
      tmpfs: { "/tmp": "", "/var/run/postgresql": "mode=0777" },
      extra: { shmSize: limits.postgres.shmSize },
      dependsOn: previous,
    });
  }

  haproxy(image: pulumi.Input<string>, network: docker.Network, certificates: ClusterCertificates): Part {
    const service = this.plan.haproxy;
    const leaf = this.leaf(certificates, "haproxy", service, "haproxy");
    return this.service({
      suffix: "haproxy",
      kind: "haproxy",
      service,
      image,
      network,
      files: {
        "ca.crt": certificates.bundle,
        "tls.pem": pulumi.interpolate`${leaf.certificate}${leaf.key}`,
        "haproxy.cfg": haproxyConfiguration(Object.fromEntries(this.plan.instances.map((i) => [i.key, i.address]))),
      },
      user: "haproxy",
      command: ["haproxy", "-W", "-db", "-f", "/config/haproxy.cfg"],
      health: ["sh", "-c", "test -S /tmp/haproxy.sock"],
      memory: limits.haproxy.memory,
      cpus: limits.haproxy.cpus,
      ports: [
        { internal: haproxyPorts.primary, external: this.plan.ports.primary },
        { internal: haproxyPorts.replicas, external: this.plan.ports.reader },
      ],
      tmpfs: { "/tmp": "" },
    });
  }

  pgbouncer(image: pulumi.Input<string>, network: docker.Network, certificates: ClusterCertificates): Part {
    const service = this.plan.pgbouncer;
    return this.service({
      suffix: "pgbouncer",
      kind: "pgbouncer",
      service,
      image,
      network,
      files: {
        ...this.tls(certificates, "pgbouncer", service, internalRoles.pooler),
        "pgbouncer.ini": pgbouncerConfiguration(this.plan.haproxy.container, this.plan.pool),
      },
      user: "postgres",
      command: ["pgbouncer", "/config/pgbouncer.ini"],
      // Ends when the transactions under way have; at SIGTERM it would wait until every client is gone.
      extra: { stopSignal: "SIGINT" },
      health: ["sh", "-c", `curl -s --max-time 2 telnet://127.0.0.1:${pgbouncerPort} </dev/null; test $? -ne 7`],
      memory: limits.pgbouncer.memory,
      cpus: limits.pgbouncer.cpus,
      ports: [{ internal: pgbouncerPort, external: this.plan.ports.pooled }],
      tmpfs: { "/tmp": "" },
    });
  }

  reload(parts: Part[]): Operation {
    const services = Object.fromEntries(
      parts.map((p) => [p.service.container, { container: p.service.container, kind: p.kind, trigger: p.carrier.id }]),
    );
    return this.operation(
      "reloads",
      "reload",
      { services },
      parts.map((p) => p.container),
    );
  }

  configuration(members: Part[]): Operation {
    return this.operation(
      "configuration",
      "configuration",
      { containers: this.memberContainers(), configuration: this.plan.dynamic },
      members.map((m) => m.container),
    );
  }

  bootstrap(password: pulumi.Input<string>, members: Part[]): Operation {
    return this.operation(
      "bootstrap",
      "bootstrap",
      { containers: this.memberContainers(), admin: this.plan.admin, password, database: this.plan.database },
      members.map((m) => m.container),
    );
  }

  ready(
    suffix: string,
    keys: string[],
    endpoints: pulumi.Input<Endpoint>[],
    parts: Part[],
    dependsOn: pulumi.Resource[],
  ): Operation {
    return this.operation(
      "ready",
      `${suffix}-ready`,
      {
        containers: this.memberContainers(),
        keys,
        etcd: [],
        endpoints,
        onCreate: true,
        timeout: 300,
        triggers: Object.fromEntries(parts.map((p) => [p.service.container, p.container.id])),
      },
      dependsOn,
    );
  }

  private memberContainers(): Record<string, string> {
    return Object.fromEntries(this.plan.instances.map((i) => [i.key, i.container]));
  }

  private operation(
    kind: ConstructorParameters<typeof Operation>[0],
    suffix: string,
    inputs: pulumi.Inputs,
    dependsOn: pulumi.Resource[] = [],
  ) {
    return new Operation(kind, `${this.name}-${suffix}`, inputs, { parent: this.parent, dependsOn });
  }

  private dataVolume(suffix: string, service: Service, kind: string, guard: Operation, key?: string): docker.Volume {
    return new docker.Volume(
      `${this.name}-${suffix}-data`,
      { name: `${service.container}-data`, labels: this.labels(kind, key) },
      { parent: this.parent, protect: !this.plan.ephemeral, dependsOn: [guard] },
    );
  }

  private leaf(certificates: ClusterCertificates, suffix: string, service: Service, commonName: string): Leaf {
    const { haproxy, pgbouncer, extraNames } = this.plan;
    const isAddress = (n: string) => /^[\d.]+$/.test(n) || n.includes(":");
    const names = [
      suffix,
      service.container,
      haproxy.container,
      "haproxy",
      pgbouncer.container,
      "pgbouncer",
      "localhost",
      ...extraNames,
    ];
    const addresses = [
      service.address,
      haproxy.address,
      pgbouncer.address,
      "127.0.0.1",
      this.plan.bindAddress,
      ...extraNames,
    ];
    return certificates.leaf(suffix, {
      commonName,
      dnsNames: [...new Set(names.filter((n) => !isAddress(n)))],
      ipAddresses: [...new Set(addresses.filter((n) => isAddress(n) && n !== "0.0.0.0"))],
    });
  }

  private tls(certificates: ClusterCertificates, suffix: string, service: Service, commonName: string) {
    const leaf = this.leaf(certificates, suffix, service, commonName);
    return { "ca.crt": certificates.bundle, "tls.crt": leaf.certificate, "tls.key": leaf.key };
  }

  /** What all containers have in common: limits, no capabilities, no privileges to gain, a read-only root. */
  private service(args: ServiceArgs): Part {
    const labels = this.labels(args.kind, args.key);
    const name = `${this.name}-${args.suffix}`;
    const config = new ConfigVolume(
      name,
      {
        container: args.service.container,
        kind: args.kind,
        image: args.image,
        files: args.files,
        ...(args.firstStart === undefined ? {} : { firstStart: args.firstStart }),
        labels: this.labels("config", args.key),
      },
      { parent: this.parent },
    );
    const memory = Math.floor(args.memory / 1024 ** 2);
    const container = new docker.Container(
      name,
      {
        name: args.service.container,
        hostname: args.service.container,
        image: args.image,
        command: args.command,
        user: args.user,
        groupAdds: ["0"],
        labels,
        networksAdvanced: [{ name: args.network.name, ipv4Address: args.service.address, aliases: [args.suffix] }],
        ports: (args.ports ?? []).map((p) => ({ ...p, ip: this.plan.bindAddress })),
        volumes: [
          config.mount,
          ...(args.data ? [{ volumeName: args.data.volume.name, containerPath: args.data.path }] : []),
        ],
        tmpfs: args.tmpfs,
        readOnly: true,
        capabilities: { drops: ["ALL"] },
        securityOpts: ["no-new-privileges:true"],
        memory,
        // Without it Docker adds as much swap again, and the next preview shows a drift.
        memorySwap: memory,
        // As Docker reads it back; "1" would be a drift.
        cpus: Number.isInteger(args.cpus) ? args.cpus.toFixed(1) : String(args.cpus),
        restart: "always",
        stopTimeout: limits.stopTimeout,
        destroyGraceSeconds: limits.stopTimeout,
        healthcheck: { tests: ["CMD", ...args.health], interval: "10s", timeout: "5s", retries: 3, startPeriod: "30s" },
        logOpts: { "max-size": "10m", "max-file": "3" },
        logs: false,
        mustRun: true,
        ...args.extra,
      },
      {
        parent: this.parent,
        dependsOn: [config.carrier, ...(args.dependsOn ?? [])],
        // The plugin says "updated" to a change of these and does nothing; a fixed name must go before it comes again.
        replaceOnChanges: ["healthcheck", "init", "tmpfs"],
        deleteBeforeReplace: true,
      },
    );
    return { service: args.service, kind: args.kind, container, carrier: config.carrier };
  }
}
