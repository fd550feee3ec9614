/**
 * What a `DockerPostgres` refuses: everything that is wrong with its arguments, and everything that the Docker host has against
 * them, all found at once and before a resource is registered. Pure.
 */
import { instanceHost, isSubnet, overlap } from "../core/addresses.ts";
import { addProblems } from "../core/kinds.ts";
import { formatMemory } from "../core/memory.ts";
import { oneOf, type Problem } from "../core/problems.ts";
import { hbaProblems, internalRoles } from "../postgres/hba.ts";
import { databaseProblems } from "../postgres/roles.ts";
import { settingsProblems } from "../postgres/settings.ts";
import { Audit } from "../standards/audit.ts";
import { containers } from "../standards/containers.ts";
import { Durability } from "../standards/durability.ts";
import { Recovery } from "../standards/recovery.ts";
import { pooledAtMost, type ServerConnections } from "../standards/serverConnections.ts";
import { memoryProblems, overrideProblems, ownValueProblems, understand } from "../standards/tuning/index.ts";
import type { DockerPostgresArgs } from "./args.ts";
import type { HostFacts } from "./host.ts";
import {
  clusterName,
  type Defaulted,
  type Demands,
  defaulted,
  demands,
  type Identity,
  serverConnections,
  tuningRequest,
} from "./plan.ts";

const versions = ["17"];

/** Longest host name (RFC 1035) less the longest suffix that we add. */
const longestCluster = 63 - "-pgbouncer-config".length;

/** Keys whose containers, resources or certificates would have the name of another part's. */
const reservedKeys = /^(etcd|etcd-.*|haproxy|pgbouncer|primary|cluster|localhost|ca-\d+.*|clients-.*|.*-config)$/;

/** The problems that the arguments have in themselves; they are of the right kinds (`soundArguments`). */
export function argumentProblems(args: DockerPostgresArgs, identity: Identity): Problem[] {
  const problems: Problem[] = [];
  const wrong = (field: string, found: unknown, allowed: string, fix: string) =>
    problems.push({ field, found: typeof found === "string" ? JSON.stringify(found) : String(found), allowed, fix });
  const a = defaulted(args, identity);
  const cluster = clusterName(identity);

  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(cluster) || cluster.length > longestCluster)
    wrong(
      "name",
      cluster,
      `lower-case letters, digits and hyphens, at most ${longestCluster} characters with project and stack (it names hosts)`,
      "rename the component, the stack or the project",
    );
  const keys = Object.keys(args.instances ?? {});
  if (keys.length === 0)
    wrong("instances", "none", "at least one", "write for example instances: { a: {}, b: {}, c: {} }");
  if (keys.length === 1 && a.durability !== Durability.Async)
    wrong(
      "durability",
      a.durability,
      "async with one instance: nobody else can acknowledge a commit",
      'add an instance, or set durability: "async"',
    );
  if (!Object.values<string>(Durability).includes(a.durability))
    wrong("durability", a.durability, oneOf(Object.values(Durability)), "take one of these");
  if (!Object.values<string>(Recovery).includes(a.recovery))
    wrong("recovery", a.recovery, oneOf(Object.values(Recovery)), "take one of these");
  if (!Object.values<string>(Audit).includes(a.audit))
    wrong("audit", a.audit, oneOf(Object.values(Audit)), "take one of these");
  if (a.strict && a.durability === Durability.Async)
    wrong("strict", "true", 'false with durability "async"', "take quorum or sync, or leave strict out");
  if (!versions.includes(a.version))
    wrong("version", a.version, oneOf(versions), "take one of these (what the base image's Debian packages hold)");
  if (![1, 3, 5].includes(a.etcdMembers))
    wrong("etcdMembers", a.etcdMembers, "1, 3 or 5: an even number bears no more losses than one less", "take 3");

  problems.push(...instanceProblems(args));
  problems.push(...settingsProblems("settings", a.settings, a.durability));
  addProblems(problems, tuningProblems(args, identity));
  problems.push(...hbaProblems("hba", a.hba));

  // As strict as whoever makes the roles on it: they would find out only once the cluster is there.
  problems.push(...databaseProblems(a.database));
  if (/^template[01]$/.test(a.database))
    wrong("database", a.database, "a name that PostgreSQL does not keep for itself", "choose another name");
  if (
    !/^[a-z][a-z0-9_]{0,62}$/.test(a.admin) ||
    a.admin.startsWith("pg_") ||
    [...Object.values<string>(internalRoles), "public", "none"].includes(a.admin)
  )
    wrong(
      "admin",
      a.admin,
      "a lower-case letter, then letters, digits or _, at most 63, and no name that PostgreSQL or the cluster keeps for itself",
      "choose another name",
    );
  if (!isSubnet(a.subnet))
    wrong(
      "subnet",
      a.subnet,
      'a private IPv4 network of 24 bits such as "10.99.7.0/24"',
      "write the network's own address",
    );
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(a.bindAddress))
    wrong(
      "bindAddress",
      a.bindAddress,
      "an IPv4 address of this host, 127.0.0.1 or 0.0.0.0",
      "leave it out for 127.0.0.1",
    );
  for (const [i, extra] of a.extraNames.entries())
    if (!/^[A-Za-z0-9*]([A-Za-z0-9.:-]*[A-Za-z0-9])?$/.test(extra))
      wrong(`extraNames[${i}]`, extra, "a DNS name or an IP address", "write it without scheme or port");
  for (const field of ["poolSize", "poolMaxClients", "authorityGeneration"] as const)
    if (a[field] !== undefined && (!Number.isInteger(a[field]) || a[field] < 1))
      wrong(field, a[field], "a whole number from 1", "correct it");

  problems.push(...portProblems(args, a));
  return problems;
}

/** What is wrong with whose rules are marked so in pg_hba. */
export function ownerProblems(owner: string): Problem[] {
  return /^\S+$/.test(owner)
    ? []
    : [{ field: "name", found: JSON.stringify(owner), allowed: "a name without spaces", fix: "rename it" }];
}

/** What is wrong with a login that shall have a certificate: it must not be taken for one of the cluster's own. */
export function loginProblems(login: string): Problem[] {
  const own = Object.values<string>(internalRoles);
  return /^[a-z_][a-z0-9_]*$/.test(login) && !own.includes(login)
    ? []
    : [
        {
          field: "login",
          found: JSON.stringify(login),
          allowed: `lower-case letters, digits and underscores, and none of the cluster's own names (${own.join(", ")})`,
          fix: "rename the login",
        },
      ];
}

function instanceProblems(args: DockerPostgresArgs): Problem[] {
  const problems: Problem[] = [];
  const hosts = new Map<number, string>();
  const { minimumMemory, defaultMemory, minimumCpus, defaultCpus } = containers.postgres;
  // How much there is at most is the host's to say.
  const checkSize = (field: string, memory: string | undefined, cpus: number | undefined) => {
    for (const problem of memory === undefined
      ? []
      : memoryProblems(`${field}memory`, memory, minimumMemory / 1024, Number.POSITIVE_INFINITY))
      problems.push({ ...problem, fix: `${problem.fix}, or leave it out for ${defaultMemory}` });
    if (cpus !== undefined && !(Number.isFinite(cpus) && cpus >= minimumCpus))
      problems.push({
        field: `${field}cpus`,
        found: String(cpus),
        allowed: `a number of cores from ${minimumCpus}`,
        fix: `take ${cpus > 0 ? minimumCpus : defaultCpus}, or leave it out for ${defaultCpus}`,
      });
  };
  checkSize("", args.memory, args.cpus);
  for (const [key, instance] of Object.entries(args.instances ?? {})) {
    const field = `instances.${key}.`;
    if (!/^[a-z][a-z0-9-]{0,14}$/.test(key))
      problems.push({
        field: `instances.${key}`,
        found: `the key ${JSON.stringify(key)}`,
        allowed: "a lower-case letter, then letters, digits or hyphens, at most 15 characters",
        fix: "rename it (before the first `up`: a key names its data volume)",
      });
    if (reservedKeys.test(key))
      problems.push({
        field: `instances.${key}`,
        found: `the key ${JSON.stringify(key)}`,
        allowed:
          "a key that names no other part of the cluster (etcd…, haproxy, pgbouncer, primary, cluster, ca-…, clients-…, …-config)",
        fix: "rename it, for example to a",
      });
    checkSize(field, instance.memory, instance.cpus);
    const host = instance.hostNumber ?? instanceHost(key);
    if (!Number.isInteger(host) || host < 10 || host > 250)
      problems.push({
        field: `${field}hostNumber`,
        found: String(host),
        allowed: "a whole number from 10 to 250",
        fix: "correct it",
      });
    const taken = hosts.get(host);
    if (taken !== undefined)
      problems.push({
        field: `${field}hostNumber`,
        found: `${host}, which instance "${taken}" has`,
        allowed: "a host number of its own, 10 to 250",
        fix: `set hostNumber on whichever of "${taken}" and "${key}" is not running yet`,
      });
    hosts.set(host, key);
  }
  return problems;
}

/** Against the smallest instance, whose memory and cores have their own problems where they are none. */
function tuningProblems(args: DockerPostgresArgs, identity: Identity): Problem[] {
  const a = defaulted(args, identity);
  const understood = understand(tuningRequest(a, demands(args, identity).instances));
  if ("problems" in understood) {
    const ours = understood.problems.filter(({ field }) => field === "workload" || field === "storage");
    return [...ours, ...ownValueProblems(understood.likely, "settings", a.settings)];
  }
  const problems = overrideProblems(understood.size, "settings", a.settings);
  return problems.length > 0 ? problems : poolProblems(a, serverConnections(a, understood.size));
}

function poolProblems({ poolSize }: Defaulted, connections: ServerConnections): Problem[] {
  const most = pooledAtMost(connections);
  if (poolSize === undefined || !(poolSize > most)) return [];
  return [
    {
      field: "poolSize",
      found: String(poolSize),
      allowed: `at most ${most}: PostgreSQL admits ${connections.all} connections, and the rest is kept for superusers and for whoever logs in directly`,
      fix: `take ${most}, or raise memory or settings.max_connections`,
    },
  ];
}

function portProblems(args: DockerPostgresArgs, a: Defaulted): Problem[] {
  const problems: Problem[] = [];
  const ports: [string, number][] = [
    ["port", a.port],
    ["readerPort", a.readerPort],
    ["pooledPort", a.pooledPort],
  ];
  for (const [key, instance] of Object.entries(args.instances ?? {}))
    if (instance.port !== undefined) ports.push([`instances.${key}.port`, instance.port]);
  const seen = new Map<number, string>();
  for (const [field, port] of ports) {
    if (!isPort(port))
      problems.push({ field, found: String(port), allowed: "a port number, 1 to 65535", fix: "correct it" });
    else if (seen.has(port))
      problems.push({
        field,
        found: `${port}, which ${seen.get(port)} has`,
        allowed: "a port of its own",
        fix: "choose another",
      });
    seen.set(port, field);
  }
  return problems;
}

/** The ports that are asked for, by the argument that asks. */
function wantedPorts({ ports, instances }: Demands): { field: string; port: number }[] {
  return [
    { field: "port", port: ports.primary },
    { field: "readerPort", port: ports.reader },
    { field: "pooledPort", port: ports.pooled },
    ...instances.flatMap((i) => (i.port === undefined ? [] : [{ field: `instances.${i.key}.port`, port: i.port }])),
  ];
}

const isPort = (port: number) => Number.isInteger(port) && port >= 1 && port <= 65535;

/** The ports to ask the host about, each once: it finds out by taking them. */
export function portsToAsk(demanded: Demands): number[] {
  return [...new Set(wantedPorts(demanded).map(({ port }) => port))].filter(isPort);
}

/** The problems that this Docker host has with the plan. */
export function hostProblems(plan: Demands, host: HostFacts): Problem[] {
  if (host.error !== undefined)
    return [
      { field: "Docker", found: host.error, allowed: "a Docker engine that answers", fix: host.fix ?? "start it" },
    ];
  const problems: Problem[] = [];
  const ours = (labels: { stack?: string; cluster?: string }) =>
    labels.stack === plan.owner && labels.cluster === plan.name;

  const allOrThese = (found: Demands["instances"], field: string) =>
    found.length === plan.instances.length ? field : found.map((i) => `instances.${i.key}.${field}`).join(", ");
  const large = plan.instances.filter((i) => i.memory > host.memory);
  if (large.length > 0)
    problems.push({
      field: allOrThese(large, "memory"),
      found: [...new Set(large.map((i) => formatMemory(i.memory)))].join(", "),
      allowed: `at most ${rounded(host.memory)}, which is what Docker has`,
      fix: "lower it",
    });
  const fast = plan.instances.filter((i) => i.cpus > host.cpus);
  if (fast.length > 0)
    problems.push({
      field: allOrThese(fast, "cpus"),
      found: [...new Set(fast.map((i) => i.cpus))].join(", "),
      allowed: `at most ${host.cpus}, which is what Docker has`,
      fix: "lower it",
    });

  const clash =
    host.networks.find((n) => !ours(n) && n.subnets.some((s) => overlap(s, plan.subnet))) ??
    host.routes.find((r) => overlap(r.subnet, plan.subnet) && !host.networks.some((n) => n.subnets.includes(r.subnet)));
  if (clash)
    problems.push({
      field: "subnet",
      found: `${plan.subnet}, which ${"name" in clash ? `Docker network "${clash.name}"` : `a route of this host (${clash.subnet})`} overlaps`,
      allowed: "a private /24 that no Docker network and no route of this host uses",
      fix: 'set another, for example subnet: "10.99.7.0/24"',
    });

  for (const { field, port } of wantedPorts(plan)) {
    const user = host.ports.find((p) => p.port === port);
    if (user && !ours(user))
      problems.push({
        field,
        found: `${port}, in use by ${user.container ? `container "${user.container}"` : "another process"}`,
        allowed: `a free port on ${plan.bindAddress}`,
        fix: "choose another, or stop what uses it",
      });
  }

  const isOurs = host.addresses?.some((a) => a === plan.bindAddress) ?? true;
  if (!isOurs && plan.bindAddress !== "0.0.0.0" && !plan.bindAddress.startsWith("127."))
    problems.push({
      field: "bindAddress",
      found: `${plan.bindAddress}, which this host has not`,
      allowed: oneOf(["127.0.0.1", "0.0.0.0", ...host.addresses!.filter((a) => !a.startsWith("127."))]),
      fix: "take one of these, or leave it out for 127.0.0.1",
    });

  if (host.freeDisk !== undefined && host.freeDisk < containers.minimumFreeDisk)
    problems.push({
      field: "Docker's disk",
      found: `${rounded(host.freeDisk)} free in ${host.dataRoot}`,
      allowed: `at least ${formatMemory(containers.minimumFreeDisk)} free`,
      fix: "make room (docker system df shows what takes it)",
    });
  return problems;
}

/** Bytes for people, down to whole MB. */
const rounded = (bytes: number) => formatMemory(Math.floor(bytes / 1024 ** 2) * 1024 ** 2);
