/**
 * What a tuning is asked for, and everything that is wrong with the question, each with the nearest choice that is right. Sizes keep
 * their units: a bare number would be guessed at, and a guess of memory by 1024 is a server that does not start.
 */
import { formatMemory, likelyMemory, memoryForm, parseMemory } from "../../core/memory.ts";
import { nearest } from "../../core/nearest.ts";
import { oneOf, type Problem } from "../../core/problems.ts";
import { containers } from "../containers.ts";
import { Durability } from "../durability.ts";

export const Engine = { PostgreSQL: "postgresql", MySQL: "mysql", MariaDB: "mariadb" } as const;
export type Engine = (typeof Engine)[keyof typeof Engine];

/** Whose rules are known, oldest first. PostgreSQL's are majors, the others' are release series. */
export const versions: Record<Engine, readonly string[]> = {
  postgresql: ["14", "15", "16", "17", "18"],
  mysql: ["8.0", "8.4"],
  mariadb: ["10.11", "11.4", "11.8"],
};

/** What the database is used for; pgtune's five. */
export const Workload = {
  /** Many short statements, mostly reads. */
  Web: "web",
  /** Many short transactions that write. */
  Oltp: "oltp",
  /** Few large queries: sorts, hashes, joins (pgtune: data warehouse). */
  Analytics: "analytics",
  /** Some of both. */
  Mixed: "mixed",
  /** A workstation that does other things besides. */
  Desktop: "desktop",
} as const;
export type Workload = (typeof Workload)[keyof typeof Workload];

export const Storage = { Ssd: "ssd", Hdd: "hdd", Nvme: "nvme", San: "san" } as const;
export type Storage = (typeof Storage)[keyof typeof Storage];

/** Where the server runs: what may be set, and who else takes memory there. */
export const Platform = { Docker: "docker", Rds: "rds", Aurora: "aurora" } as const;
export type Platform = (typeof Platform)[keyof typeof Platform];

/** As a person writes it. */
export interface TuningRequest {
  engine: string;
  /** @default the newest that is known */
  version?: string;
  /** The container's limit (or the instance class's memory), never the host's memory: `4GB`. */
  memory: string;
  /** Cores that it may use; a fraction counts as the whole cores in it, at least one. */
  cpus: number;
  storage: string;
  workload: string;
  /** @default the workload's, bounded by what fits into the memory */
  connections?: number;
  /** Fewer than these are not chosen, however small the server: what runs it takes no fewer. @default any number */
  leastConnections?: number;
  /** All databases together: `20GB`. @default unknown */
  dataSize?: string;
  /** The disk that holds data and log: `100GB`. Bounds the log's size. @default unknown */
  disk?: string;
  /** What an acknowledged commit survives; decides which settings are mandatory. @default "async", a server by itself */
  durability?: string;
  /** A pooler stands in front, so that clients are no connections. @default false */
  pooled?: boolean;
  /** Whether the host has reserved huge pages for shared_buffers. @default tried where it pays */
  hugePages?: boolean;
  /** @default "docker" */
  platform?: string;
}

/** A request without problems. */
export interface Size {
  engine: Engine;
  version: string;
  /** kB, as all memory here: 1024 bytes. */
  memory: number;
  /** Whole cores. */
  cpus: number;
  storage: Storage;
  workload: Workload;
  connections?: number | undefined;
  leastConnections?: number | undefined;
  /** kB */
  dataSize?: number | undefined;
  /** kB */
  disk?: number | undefined;
  durability: Durability;
  pooled: boolean;
  hugePages?: boolean | undefined;
  platform: Platform;
}

/** What somebody's own values are judged by, whatever the size. */
export type Server = Pick<Size, "engine" | "version" | "durability" | "platform">;

export const MB = 1024;
export const GB = 1024 * MB;

/** AWS's smallest class has 1 GB. */
const minimumMemory: Record<Platform, number> = {
  docker: containers.postgres.minimumMemory / 1024,
  rds: GB,
  aurora: GB,
};
/** effective_cache_size would leave PostgreSQL's range beyond. */
const maximumMemory = 16 * 1024 * GB;
const maximumCpus = 1024;
/** The servers' own limits; PostgreSQL keeps three for superusers, so that the fourth is the first for anybody else. */
const connectionRanges: Record<Engine, readonly [number, number]> = {
  postgresql: [4, 262143],
  mysql: [10, 100000],
  mariadb: [10, 100000],
};

/** Other names that people use. */
const aliases: Record<string, string> = {
  postgres: "postgresql",
  pg: "postgresql",
  maria: "mariadb",
  dw: "analytics",
  olap: "analytics",
  warehouse: "analytics",
  disk: "hdd",
};

/** The request in our units, or everything that is wrong with it and the server that is most likely meant. */
export function understand(request: TuningRequest): { size: Size } | { problems: Problem[]; likely: Server } {
  const problems: Problem[] = [];
  const wrong = (field: string, found: unknown, allowed: string, fix: string) => {
    problems.push({ field, found: typeof found === "string" ? JSON.stringify(found) : String(found), allowed, fix });
  };
  // What is wrong is judged on by what it most likely means, so that the rest is judged too.
  const choice = <T extends string>(field: string, found: string, allowed: readonly T[]): T => {
    if ((allowed as readonly string[]).includes(found)) return found as T;
    const meant = nearestName(found, allowed);
    wrong(field, found, oneOf(allowed), `take ${meant}`);
    return meant;
  };
  const size = (field: string, text: string | undefined, minimum: number, maximum: number): number | undefined => {
    if (text === undefined) return undefined;
    problems.push(...memoryProblems(field, text, minimum, maximum));
    return Math.floor((parseMemory(text) ?? 0) / 1024);
  };

  const engine = choice("engine", request.engine, Object.values(Engine));
  const platform = choice("platform", request.platform ?? Platform.Docker, Object.values(Platform));
  if (platform === Platform.Aurora && engine === Engine.MariaDB)
    wrong("platform", platform, "docker or rds: Aurora has no MariaDB", "take rds, or engine mysql");
  const known = versions[engine];
  const asked = request.version ?? known.at(-1)!;
  const version = known.includes(asked) ? asked : nearestVersion(asked, known);
  if (version !== asked) wrong("version", asked, `${oneOf(known)} of ${engine}`, `take ${version}`);
  const memory = size("memory", request.memory, minimumMemory[platform], maximumMemory);
  if (!(Number.isFinite(request.cpus) && request.cpus > 0 && request.cpus <= maximumCpus)) {
    wrong(
      "cpus",
      request.cpus,
      `a number of cores above 0, at most ${maximumCpus}`,
      `take ${request.cpus > maximumCpus ? maximumCpus : 1}`,
    );
  }
  const storage = choice("storage", request.storage, Object.values(Storage));
  const workload = choice("workload", request.workload, Object.values(Workload));
  const durability = choice("durability", request.durability ?? Durability.Async, Object.values(Durability));
  const { connections } = request;
  const [fewest, most] = connectionRanges[engine];
  if (connections !== undefined && !(Number.isInteger(connections) && connections >= fewest && connections <= most)) {
    const bounded = Math.min(Math.max(Math.round(connections) || fewest, fewest), most);
    wrong("connections", connections, `a whole number, ${fewest} to ${most}`, `take ${bounded}`);
  }
  const dataSize = size("dataSize", request.dataSize, 0, Number.MAX_SAFE_INTEGER);
  const disk = size("disk", request.disk, 2 * GB, Number.MAX_SAFE_INTEGER);
  if (problems.length > 0) return { problems, likely: { engine, version, durability, platform } };
  return {
    size: {
      ...{ engine, version, memory: memory!, cpus: Math.max(1, Math.floor(request.cpus)), storage },
      ...{ workload, connections, dataSize, disk, durability, pooled: request.pooled ?? false },
      ...{ hugePages: request.hugePages, platform, leastConnections: request.leastConnections },
    },
  };
}

/** The choice that was likely meant, an alias of it or a slip; the first one else. */
export function nearestName<T extends string>(found: string, allowed: readonly T[]): T {
  const given = found.trim().toLowerCase();
  const meant = [aliases[given], ...nearest(given, allowed)];
  return allowed.find((one) => one === meant.find((name) => allowed.includes(name as T))) ?? allowed[0]!;
}

/** The series that a full version belongs to, else the next one that is known. */
export function nearestVersion(found: string, known: readonly string[]): string {
  const series = known.find((version) => found.trim() === version || found.trim().startsWith(`${version}.`));
  if (series !== undefined) return series;
  const number = versionNumber(found.match(/\d+(\.\d+)?/)?.[0] ?? known.at(-1)!);
  return [...known].sort((a, b) => Math.abs(versionNumber(a) - number) - Math.abs(versionNumber(b) - number))[0]!;
}

/** 10.11 is ten and eleven hundredths, and less than 11.4. */
export function versionNumber(version: string): number {
  const [major = "0", minor = "0"] = version.split(".");
  return Number(major) + Number(minor) / 100;
}

/** What is wrong with a size by itself. @param minimum and maximum in kB */
export function memoryProblems(field: string, text: string, minimum: number, maximum = maximumMemory): Problem[] {
  const inWords = (kilobytes: number) => formatMemory(kilobytes * 1024);
  const problem = (allowed: string, fix: string) => [{ field, found: JSON.stringify(text), allowed, fix }];
  const bytes = parseMemory(text);
  if (bytes === undefined) return problem(memoryForm, `write ${suggestedSize(text, minimum, maximum)}`);
  if (bytes < minimum * 1024) return problem(`at least ${inWords(minimum)}`, `take ${inWords(minimum)}`);
  if (bytes > maximum * 1024) return problem(`at most ${inWords(maximum)}`, `take ${inWords(maximum)}`);
  return [];
}

/** What was likely meant, within what is allowed. */
function suggestedSize(text: string, minimum: number, maximum: number): string {
  const kilobytes = (likelyMemory(text) ?? 0) / 1024;
  return formatMemory(Math.floor(Math.min(Math.max(kilobytes, minimum, MB), maximum)) * 1024);
}
