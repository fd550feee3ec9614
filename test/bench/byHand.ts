/**
 * The same containers as `DockerPostgres` makes, by plain `docker` commands and without Pulumi: the peer that `up` is measured
 * against. Same image, same configurations, same limits; certificates are made beforehand by openssl and not counted.
 */
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { settled } from "../../components/docker/operations/patroni.ts";
import { makePlan, type Plan, type Service } from "../../components/docker/plan.ts";
import { etcdConfiguration } from "../../components/postgres/etcd.ts";
import { haproxyConfiguration } from "../../components/postgres/haproxy.ts";
import { memberCommonName } from "../../components/postgres/hba.ts";
import { bootstrapConfiguration, memberConfiguration } from "../../components/postgres/patroni.ts";
import { pgbouncerConfiguration } from "../../components/postgres/pgbouncer.ts";

const run = promisify(execFile);
const docker = (...args: string[]) => run("docker", args);

/** Starts a cluster and returns the seconds until one member leads and the others stream. */
export async function byHand(
  image: string,
  stack = "byhand",
): Promise<{ seconds: number; remove: () => Promise<void> }> {
  const plan = makePlan(
    { instances: { a: {}, b: {}, c: {} }, port: 15432, readerPort: 15433, pooledPort: 16432 },
    { project: "bench", stack, name: "db" },
  );
  const folder = mkdtempSync(join(tmpdir(), "by-hand-"));
  const containers = prepare(plan, folder);
  const start = performance.now();
  await docker("network", "create", "--subnet", plan.subnet, plan.cluster);
  await Promise.all(
    containers.map(({ service, files, data, options, command }) =>
      docker(
        ...["run", "--detach", "--name", service.container, "--network", plan.cluster, "--ip", service.address],
        ...[
          "--group-add",
          "0",
          "--cap-drop",
          "ALL",
          "--read-only",
          "--tmpfs",
          "/tmp",
          "--volume",
          `${files}:/config:ro`,
        ],
        ...(data ? ["--volume", `${service.container}-data:${data}`] : []),
        ...options,
        image,
        ...command,
      ),
    ),
  );
  const members = Object.fromEntries(plan.instances.map((i) => [i.key, i.container]));
  await settled(members, Object.keys(members), 120);
  const seconds = (performance.now() - start) / 1000;
  return {
    seconds,
    async remove() {
      await docker("rm", "--force", "--volumes", ...containers.map((c) => c.service.container));
      await docker("volume", "rm", ...containers.filter((c) => c.data).map((c) => `${c.service.container}-data`));
      await docker("network", "rm", plan.cluster);
      rmSync(folder, { recursive: true });
    },
  };
}

interface ByHand {
  service: Service;
  files: string;
  data?: string;
  options: string[];
  command: string[];
}

function prepare(plan: Plan, folder: string): ByHand[] {
  const openssl = (...args: string[]) =>
    execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  openssl(
    ...[
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-days",
      "2",
      "-subj",
      "/CN=by hand",
    ],
    ...["-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign"],
    ...["-keyout", "ca.key", "-out", "ca.crt"],
  );
  const etcd = Object.fromEntries(plan.etcd.map((e, i) => [`etcd-${i + 1}`, e.address]));
  const make = (suffix: string, service: Service, commonName: string, files: Record<string, string>): string => {
    const own = join(folder, suffix);
    mkdirSync(join(own, "patroni"), { recursive: true });
    const names = [suffix, service.container, plan.haproxy.container].map((n) => `DNS:${n}`);
    const addresses = [service.address, "127.0.0.1"].map((a) => `IP:${a}`);
    openssl(
      "req",
      "-new",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-subj",
      `/CN=${commonName}`,
      "-keyout",
      `${suffix}/tls.key`,
      "-out",
      `${suffix}/tls.csr`,
    );
    writeFileSync(
      join(own, "ext"),
      `subjectAltName=${[...names, ...addresses].join(",")}\nextendedKeyUsage=serverAuth,clientAuth\nauthorityKeyIdentifier=keyid\n`,
    );
    openssl(
      "x509",
      "-req",
      "-in",
      `${suffix}/tls.csr`,
      "-CA",
      "ca.crt",
      "-CAkey",
      "ca.key",
      "-days",
      "2",
      "-extfile",
      `${suffix}/ext`,
      "-out",
      `${suffix}/tls.crt`,
    );
    execFileSync(
      "sh",
      [
        "-c",
        `cp ca.crt ${suffix}/; cp ca.crt ${suffix}/clients.crt; for end in crt key; do cp ${suffix}/tls.$end ${suffix}/client.$end; done; chmod 0440 ${suffix}/*.key`,
      ],
      { cwd: folder },
    );
    for (const [name, content] of Object.entries(files)) writeFileSync(join(own, name), content);
    return own;
  };
  const limits = (memory: string) => ["--memory", memory, "--memory-swap", memory, "--cpus", "1"];
  const addresses = plan.etcd.map((e) => e.address);
  return [
    ...plan.etcd.map(
      (service, i): ByHand => ({
        service,
        files: make(`etcd-${i + 1}`, service, `etcd-${i + 1}`, {
          "etcd.yml": etcdConfiguration(plan.cluster, `etcd-${i + 1}`, etcd),
        }),
        data: "/var/lib/etcd",
        options: ["--user", "etcd", ...limits("256m")],
        command: ["etcd", "--config-file=/config/etcd.yml"],
      }),
    ),
    ...plan.instances.map(
      (service): ByHand => ({
        service,
        files: make(service.key, service, memberCommonName(service.key), {
          "patroni/member.yml": memberConfiguration({
            scope: plan.cluster,
            key: service.key,
            address: service.address,
            etcd: addresses,
            version: plan.version,
          }),
          "patroni/bootstrap.yml": bootstrapConfiguration(plan.dynamic),
        }),
        data: "/var/lib/postgresql/data",
        options: [
          "--user",
          "postgres",
          "--tmpfs",
          "/var/run/postgresql:mode=0777",
          "--shm-size",
          "65536m",
          ...limits("1g"),
        ],
        command: ["holdfast-member", ...addresses.map((a) => `${a}:2379`)],
      }),
    ),
    {
      service: plan.haproxy,
      files: make("haproxy", plan.haproxy, "haproxy", {
        "haproxy.cfg": haproxyConfiguration(Object.fromEntries(plan.instances.map((i) => [i.key, i.address]))),
      }),
      options: [
        "--user",
        "haproxy",
        "--publish",
        `127.0.0.1:${plan.ports.primary}:5432`,
        "--publish",
        `127.0.0.1:${plan.ports.reader}:5433`,
        ...limits("128m"),
      ],
      command: ["haproxy", "-W", "-db", "-f", "/config/haproxy.cfg"],
    },
    {
      service: plan.pgbouncer,
      files: make("pgbouncer", plan.pgbouncer, "pgbouncer", {
        "pgbouncer.ini": pgbouncerConfiguration(plan.haproxy.container, plan.pool),
      }),
      options: ["--user", "postgres", "--publish", `127.0.0.1:${plan.ports.pooled}:6432`, ...limits("128m")],
      command: ["pgbouncer", "/config/pgbouncer.ini"],
    },
  ];
}
