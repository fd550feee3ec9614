/**
 * What this Docker host has and what is taken on it, asked once before anything is registered, so that a port in use or a subnet
 * that overlaps is one of the problems that a user sees together and not a half-made cluster.
 *
 * A constructor cannot wait, so the questions are asked by a short-lived child process (this same file, run as a program).
 */
import { execFileSync } from "node:child_process";
import { readFileSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { fileURLToPath } from "node:url";
import { label } from "../core/labels.ts";

interface Owner {
  stack?: string;
  cluster?: string;
}

export interface HostFacts {
  /** Why Docker cannot be used; then nothing else is known. */
  error?: string;
  fix?: string;
  /** Bytes. */
  memory: number;
  cpus: number;
  dataRoot: string;
  /** Bytes; absent where Docker runs on another machine. */
  freeDisk?: number;
  networks: (Owner & { name: string; subnets: string[] })[];
  /** Without the default route. */
  routes: { subnet: string }[];
  /** The host's own IPv4 addresses; absent where Docker runs on another machine. */
  addresses?: string[];
  /** Of the ports asked about, those that are taken. */
  ports: (Owner & { port: number; container?: string })[];
}

/** Asks the Docker host of this process's environment (`DOCKER_HOST`, else the local socket). */
export function hostFacts(bindAddress: string, ports: readonly number[]): HostFacts {
  const out = execFileSync(process.execPath, [fileURLToPath(import.meta.url), bindAddress, ports.join(",")], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(out) as HostFacts;
}

async function ask(bindAddress: string, ports: number[]): Promise<HostFacts> {
  const { docker, explain, isLocal } = await import("./operations/engine.ts");
  const nothing = { memory: 0, cpus: 0, dataRoot: "", networks: [], routes: [], ports: [] };
  try {
    const [info, networks, containers] = await Promise.all([
      docker.info(),
      docker.listNetworks(),
      docker.listContainers({ all: true }),
    ]);
    const owner = (labels: Record<string, string> | undefined): Owner => ({
      stack: labels?.[label.stack],
      cluster: labels?.[label.cluster],
    });
    const published = containers.flatMap((c) =>
      c.Ports.filter((p) => p.PublicPort && ports.includes(p.PublicPort) && meet(p.IP, bindAddress)).map((p) => ({
        port: p.PublicPort,
        container: c.Names[0]?.replace(/^\//, ""),
        ...owner(c.Labels),
      })),
    );
    const others = ports.filter((port) => !published.some((p) => p.port === port));
    const busy = isLocal
      ? await Promise.all(others.map(async (port) => ((await isFree(bindAddress, port)) ? [] : [{ port }])))
      : [];
    return {
      memory: info.MemTotal,
      cpus: info.NCPU,
      dataRoot: info.DockerRootDir,
      freeDisk: isLocal ? freeDisk(info.DockerRootDir) : undefined,
      networks: networks.map((n) => ({
        name: n.Name,
        subnets: (n.IPAM?.Config ?? []).flatMap((c) => c.Subnet ?? []),
        ...owner(n.Labels),
      })),
      routes: isLocal ? routes() : [],
      addresses: isLocal ? addresses() : undefined,
      ports: [...published, ...busy.flat()],
    };
  } catch (error) {
    return { ...nothing, ...explain(error) };
  }
}

/** Whether a port published at one address is taken at the other. */
function meet(published: string | undefined, wanted: string): boolean {
  const everywhere = ["0.0.0.0", "::", "", undefined];
  return everywhere.includes(published) || wanted === "0.0.0.0" || published === wanted;
}

function addresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).filter(({ family }) => family === "IPv4").map(({ address }) => address),
  );
}

function isFree(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code !== "EADDRINUSE"));
    server.listen({ port, host: address, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function freeDisk(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** From the kernel's own table; addresses there are little-endian hexadecimal. */
function routes(): { subnet: string }[] {
  let table: string;
  try {
    table = readFileSync("/proc/net/route", "utf8");
  } catch {
    return [];
  }
  return table
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .filter(([, destination]) => destination !== "00000000")
    .map(([, destination, , , , , , mask]) => {
      const octets = [6, 4, 2, 0].map((i) => Number.parseInt(destination!.slice(i, i + 2), 16));
      const bits = Number.parseInt(mask!, 16).toString(2).replaceAll("0", "").length;
      return { subnet: `${octets.join(".")}/${bits}` };
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [address, ports] = process.argv.slice(2) as [string, string];
  process.stdout.write(JSON.stringify(await ask(address, ports.split(",").filter(Boolean).map(Number))));
}
