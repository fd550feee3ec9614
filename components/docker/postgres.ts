/**
 * A replicated PostgreSQL on Docker: Patroni and etcd for the primary's election, HAProxy for an address that stays, PgBouncer for
 * pooling. Everything on one private network, authenticated by the cluster's own certificates.
 */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import type { ClientCertificate, LoginServer } from "../access/loginServer.ts";
import type { Connection, Credential } from "../core/connection.ts";
import { addProblems } from "../core/kinds.ts";
import { refuse } from "../core/problems.ts";
import { type HbaRule, hbaProblems } from "../postgres/hba.ts";
import { generatedPassword } from "../standards/passwords.ts";
import type { TunedSetting } from "../standards/tuning/index.ts";
import type { DockerPostgresArgs } from "./args.ts";
import { Authorities } from "./certificates.ts";
import { hostFacts } from "./host.ts";
import { soundArguments } from "./kinds.ts";
import type { Endpoint } from "./operations/ready.ts";
import { demands, makePlan, type Plan } from "./plan.ts";
import { argumentProblems, hostProblems, loginProblems, ownerProblems, portsToAsk } from "./refusals.ts";
import { type Context, labels, type Surroundings } from "./service.ts";
import { makeEtcd, makeHaproxy, makeMembers, makePgbouncer } from "./services.ts";
import { admitted, bootstrap, configure, guardVolumes, reload, whenReady } from "./steps.ts";

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
export class DockerPostgres extends pulumi.ComponentResource implements LoginServer {
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
  /** The cluster's network. Clients of the published ports come from HAProxy's address on it. */
  readonly subnet: pulumi.Output<string>;
  /** To build on: known once the primary takes logins. Secret. */
  readonly connection: pulumi.Output<Connection>;
  /** The containers of etcd, for `status`. */
  readonly etcd: pulumi.Output<string[]>;
  /** The settings chosen for workload and size, each with its default, reason and source, for `npm run tuning`. */
  readonly tuning: pulumi.Output<TunedSetting[]>;
  private readonly context: Context;
  private readonly clients: Authorities;
  private readonly ready: pulumi.Resource;

  constructor(name: string, args: DockerPostgresArgs, opts?: pulumi.ComponentResourceOptions) {
    // Before the component itself is registered, so that a refusal leaves nothing at all behind.
    const plan = checkedPlan(name, args);
    super("holdfast:index:DockerPostgres", name, {}, opts);
    const context: Context = { parent: this, name, plan };

    this.context = context;
    this.clients = new Authorities(`${name}-clients`, `${plan.cluster} clients`, plan.authorityGeneration, {
      parent: this,
    });
    const around: Surroundings = {
      ...context,
      image: makeImage(context, args.baseImage ?? "debian:trixie-slim"),
      network: makeNetwork(context),
      certificates: new Authorities(name, plan.cluster, plan.authorityGeneration, { parent: this }),
      clients: this.clients,
      guard: guardVolumes(context),
    };
    const password = makePassword(context);

    const etcd = makeEtcd(around);
    const members = makeMembers(around, etcd);
    const haproxy = makeHaproxy(around);
    const pgbouncer = makePgbouncer(around);

    reload(context, [...etcd, ...members, haproxy, pgbouncer]);
    const configured = configure(context, members);
    const bootstrapped = bootstrap(context, password, members);

    const host = plan.bindAddress === "0.0.0.0" ? "127.0.0.1" : plan.bindAddress;
    const admin = pulumi.secret(
      pulumi.output(password).apply((p): Credential => ({ username: plan.admin, password: p })),
    );
    const endpoint = (port: number, serves: Endpoint["serves"]) =>
      pulumi.all([admin, around.certificates.bundle]).apply(
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
    const primary = whenReady(
      context,
      "primary",
      { keys: [], endpoints: [endpoint(plan.ports.primary, "primary")] },
      [...members, haproxy],
      [bootstrapped],
    );
    const cluster = whenReady(
      context,
      "cluster",
      {
        keys: plan.instances.map((i) => i.key),
        endpoints: [endpoint(plan.ports.reader, "any"), endpoint(plan.ports.pooled, "primary")],
      },
      [...members, haproxy, pgbouncer],
      [bootstrapped, configured],
    );

    this.ready = cluster;
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
    this.subnet = pulumi.output(plan.subnet);
    this.caCert = around.certificates.bundle;
    this.instances = known(
      Object.fromEntries(plan.instances.map((i) => [i.key, { container: i.container, address: i.address }])),
      cluster,
    );
    this.tuning = known(plan.tuning, cluster);
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
      subnet: this.subnet,
    });
  }

  /**
   * Adds rules that are tried before the cluster's general one and behind those of its `hba`. Each `name` has its own, which only it
   * changes and removes; two must not have the same. A change replaces no container and cuts no session that is there.
   *
   * Whoever must not log in before its rules are there depends on what this returns. Clients of the published ports come from
   * HAProxy's address, and so do PgBouncer's: an address tells apart only clients that are on the cluster's network themselves.
   * @returns done when every member goes by them
   */
  admit(
    name: string,
    rules: pulumi.Input<pulumi.Input<HbaRule>[]>,
    opts: pulumi.CustomResourceOptions,
  ): pulumi.Resource {
    const checked = pulumi.output(rules).apply((all) => {
      refuse("DockerPostgres.admit", name, [...ownerProblems(name), ...hbaProblems("rules", all)]);
      return all;
    });
    return admitted(this.context, name, checked, this.ready, { deletedWith: this, ...opts });
  }

  /**
   * A certificate whose common name is the login's, by an authority that only PostgreSQL trusts: it opens nothing else of the cluster.
   * Renewed by an `up` in its last 90 of 365 days. It takes an `admit` with method `cert` to make use of it, at the primary's and the
   * readers' port: PgBouncer cannot pass a certificate on.
   */
  clientCertificate(name: string, login: string, opts: pulumi.CustomResourceOptions): ClientCertificate {
    refuse("DockerPostgres.clientCertificate", name, loginProblems(login));
    return this.clients.leaf(name, { commonName: login, uses: ["client_auth"] }, opts);
  }
}

/** Refuses with every problem at once: those of the arguments, and those that the Docker host has with them. */
function checkedPlan(name: string, given: DockerPostgresArgs): Plan {
  const identity = { project: pulumi.getProject(), stack: pulumi.getStack(), name };
  const { args, problems } = soundArguments(given);
  const demanded = demands(args, identity);
  const host = hostFacts(demanded.bindAddress, portsToAsk(demanded));
  for (const more of [argumentProblems(args, identity), hostProblems(demanded, host)]) addProblems(problems, more);
  refuse("DockerPostgres", name, problems);
  return makePlan(args, identity);
}

function makeImage({ parent, name, plan }: Context, baseImage: string): pulumi.Output<string> {
  const image = new docker.Image(
    `${name}-image`,
    {
      imageName: `${plan.cluster}:${plan.version}`,
      skipPush: true,
      build: {
        // Relative to the program, so that a moved checkout is no change.
        context: relative(process.cwd(), fileURLToPath(new URL("../../images/postgres", import.meta.url))),
        platform: "linux/amd64",
        args: { BASE_IMAGE: baseImage, POSTGRES_VERSION: plan.version },
      },
    },
    { parent },
  );
  // The image's id: its name stays when its content changes, and containers would stay on the old one.
  return image.repoDigest;
}

function makeNetwork({ parent, name, plan }: Context): docker.Network {
  return new docker.Network(
    `${name}-network`,
    { name: plan.cluster, ipamConfigs: [{ subnet: plan.subnet }], labels: labels(plan, "network") },
    { parent },
  );
}

/** The administrator's. */
function makePassword({ parent, name }: Context): pulumi.Output<string> {
  return pulumi.secret(new random.RandomPassword(`${name}-admin`, generatedPassword, { parent }).result);
}
