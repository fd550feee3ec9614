/**
 * What all containers of a cluster have in common: a name and an address that stay, limits, no capabilities and none to gain, a
 * read-only root, configuration and certificates from a volume, and a guarded volume where there is data.
 */
import * as docker from "@pulumi/docker";
import type * as pulumi from "@pulumi/pulumi";
import { label } from "../core/labels.ts";
import { containers as limits } from "../standards/containers.ts";
import type { Authorities } from "./certificates.ts";
import { ConfigVolume } from "./configVolume.ts";
import type { ServiceKind } from "./operations/reload.ts";
import type { Plan, Service } from "./plan.ts";

/** What every child is made with. */
export interface Context {
  parent: pulumi.Resource;
  /** The component's name, which starts every child's. */
  name: string;
  plan: Plan;
}

/** What every service is made with. */
export interface Surroundings extends Context {
  image: pulumi.Input<string>;
  network: docker.Network;
  certificates: Authorities;
  /** Of those who are PostgreSQL's clients and nothing more. */
  clients: Authorities;
  /** Done when no data volume is there that the state does not know. */
  guard: pulumi.Resource;
}

/** A service's container with what a reload needs to know of it. */
export interface Part {
  service: Service;
  kind: ServiceKind;
  container: docker.Container;
  carrier: docker.Container;
}

export interface ServiceArgs {
  /** Suffix of resource names, and the certificate's short name. */
  suffix: string;
  kind: ServiceKind;
  service: Service;
  files: Record<string, pulumi.Input<string>>;
  firstStart?: Record<string, pulumi.Input<string>>;
  user: string;
  command: string[];
  health: string[];
  memory: number;
  cpus: number;
  /** Folder that the data volume is mounted on. */
  data?: string;
  /** Of the certificate; default: the suffix. */
  commonName?: string;
  ports?: { internal: number; external: number }[];
  /** Besides /tmp. */
  tmpfs?: Record<string, string>;
  extra?: Partial<docker.ContainerArgs>;
  key?: string;
  dependsOn?: pulumi.Resource[];
}

export function labels(plan: Plan, service: string, instance?: string): docker.types.input.ContainerLabel[] {
  const all = {
    [label.stack]: plan.owner,
    [label.cluster]: plan.name,
    [label.service]: service,
    ...(instance === undefined ? {} : { [label.instance]: instance }),
  };
  return Object.entries(all).map(([key, value]) => ({ label: key, value }));
}

export function makeService(around: Surroundings, args: ServiceArgs): Part {
  const { parent, plan } = around;
  const name = `${around.name}-${args.suffix}`;
  const config = new ConfigVolume(
    name,
    {
      container: args.service.container,
      kind: args.kind,
      image: around.image,
      files: { ...certificateFiles(around, args), ...args.files },
      ...(args.firstStart === undefined ? {} : { firstStart: args.firstStart }),
      labels: labels(plan, "config", args.key),
    },
    { parent },
  );
  const memory = Math.floor(args.memory / 1024 ** 2);
  const container = new docker.Container(
    name,
    {
      name: args.service.container,
      hostname: args.service.container,
      image: around.image,
      command: args.command,
      user: args.user,
      // The configuration belongs to group 0.
      groupAdds: ["0"],
      labels: labels(plan, args.kind, args.key),
      networksAdvanced: [{ name: around.network.name, ipv4Address: args.service.address, aliases: [args.suffix] }],
      ports: (args.ports ?? []).map((p) => ({ ...p, ip: plan.bindAddress })),
      volumes: [config.mount, ...(args.data === undefined ? [] : [dataVolume(around, args, args.data)])],
      tmpfs: { "/tmp": "", ...args.tmpfs },
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
      parent,
      dependsOn: [config.carrier, ...(args.dependsOn ?? [])],
      // The plugin says "updated" to a change of these and does nothing; a fixed name must go before it comes again.
      replaceOnChanges: ["healthcheck", "init", "tmpfs"],
      deleteBeforeReplace: true,
    },
  );
  return { service: args.service, kind: args.kind, container, carrier: config.carrier };
}

function dataVolume(around: Surroundings, args: ServiceArgs, folder: string): docker.types.input.ContainerVolume {
  const volume = new docker.Volume(
    `${around.name}-${args.suffix}-data`,
    { name: `${args.service.container}-data`, labels: labels(around.plan, args.kind, args.key) },
    { parent: around.parent, protect: !around.plan.ephemeral, dependsOn: [around.guard] },
  );
  return { volumeName: volume.name, containerPath: folder };
}

/**
 * The service's own certificate, for every name and address that a client may know it by; behind HAProxy's are the members. HAProxy
 * itself has none: it passes TLS on, and asks Patroni what everybody may ask. PgBouncer's is a server's only: the one that it logs in
 * with is of the other authority.
 */
function certificateFiles(around: Surroundings, args: ServiceArgs): Record<string, pulumi.Input<string>> {
  const bundle = { "ca.crt": around.certificates.bundle };
  if (args.kind === "haproxy") return bundle;
  const { haproxy, extraNames, bindAddress } = around.plan;
  const { service, suffix } = args;
  const published = bindAddress === "0.0.0.0" ? extraNames : [bindAddress, ...extraNames];
  const known = {
    etcd: [],
    postgres: ["haproxy", haproxy.container, haproxy.address, ...published],
    pgbouncer: published,
  }[args.kind];
  const names = [...new Set([suffix, service.container, service.address, "localhost", "127.0.0.1", ...known])];
  const isAddress = (name: string) => /^[\d.]+$/.test(name) || name.includes(":");
  const leaf = around.certificates.leaf(
    `${around.name}-${suffix}`,
    {
      commonName: args.commonName ?? suffix,
      dnsNames: names.filter((name) => !isAddress(name)),
      ipAddresses: names.filter(isAddress),
      uses: args.kind === "pgbouncer" ? ["server_auth"] : ["server_auth", "client_auth"],
    },
    { parent: around.parent },
  );
  return { ...bundle, "tls.crt": leaf.certificate, "tls.key": leaf.key };
}
