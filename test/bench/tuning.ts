/**
 * What tuning gains: PostgreSQL with its defaults and with the answers of pgtune, timescaledb-tune and Holdfast, in one run and in turn,
 * over the same data in the same container, on this machine's disk and on one that is held to a cheap cloud volume's rate. Writes a page,
 * a plot and the figures behind them; gates nothing. docs/tuning-bench.md says how it measures.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { join } from "node:path";
import { debianImage } from "../system/support/tuned.ts";
import { figureOf, percentiles } from "./tuning/figures.ts";
import { type Settings, settingsOf, tools, version } from "./tuning/peers.ts";
import { plot } from "./tuning/plot.ts";
import { report } from "./tuning/report.ts";
import { type Conditions, type Measurement, type Results, readResults, writeResults } from "./tuning/results.ts";
import { BenchServer } from "./tuning/server.ts";
import { makeSlowDisk, removeSlowDisk, requireSlowDisk, slowDiskMount, slowDiskRate } from "./tuning/slowDisk.ts";
import { ensureTimescaledbTune, timescaledbTuneVersion } from "./tuning/timescaledbTune.ts";
import { analyticTables, type Database, lengthOf, sizeOf, type Workload, workloads } from "./tuning/workloads.ts";

export interface TuningBenchOptions {
  rounds: number;
  /** What a workload's `share` is of. */
  seconds: number;
  /** Keys of workloads; all where left out. */
  only: string[] | undefined;
  slow: boolean;
  /** The folder for the page, the plot and the results. */
  out: string;
  /** Percent of the usual size of the data. */
  scale: number;
  reportOnly: boolean;
}

const warmUpSeconds = 2;
/** What a measurement takes besides what it measures: restart, page cache, warm-up, CHECKPOINT. For the estimate alone. */
const besides = 6;
const analyticSeconds = 9;
const files = { results: "tuning-bench.json", plot: "tuning-bench.svg", page: "tuning-bench.md" };

const signals: NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];
const containers = { fast: "bench-tuning-fast", slow: "bench-tuning-slow" };
/** What the tools that ask are told of the disk. */
const storageOf = { fast: "ssd", slow: "san" } as const;
const volume = "bench-tuning-data";
const fastData = "/fast";

/** For the load alone: few checkpoints, and durable all the same. */
const loading: Settings = { shared_buffers: "512MB", max_wal_size: "4GB", maintenance_work_mem: "256MB" };

const say = (text: string) => process.stderr.write(`${text}\n`);

export async function benchTuning(options: TuningBenchOptions): Promise<void> {
  const file = (name: keyof typeof files) => join(options.out, files[name]);
  const results = options.reportOnly ? readResults(file("results")) : await measureAll(options, file("results"));
  writeFileSync(file("plot"), plot(results));
  writeFileSync(file("page"), report(results, files));
  say(`written: ${Object.values(files).join(", ")} in ${options.out}`);
}

function chosen({ only, slow }: TuningBenchOptions): Workload[] {
  const keys = workloads.map(({ key }) => key);
  const unknown = only?.filter((key) => !keys.includes(key)) ?? [];
  if (unknown.length > 0) throw new Error(`--only: found ${unknown.join(", ")}; allowed: ${keys.join(", ")}`);
  const found = workloads.filter(({ key, disk }) => (only?.includes(key) ?? true) && (slow || disk === "fast"));
  if (found.length === 0) throw new Error("--only names workloads of the slow disk alone, and --no-slow leaves it out");
  return found;
}

async function measureAll(options: TuningBenchOptions, file: string): Promise<Results> {
  const run = chosen(options);
  const withSlow = run.some(({ disk }) => disk === "slow");
  if (withSlow) requireSlowDisk();
  mkdirSync(options.out, { recursive: true });
  ensureTimescaledbTune();
  const image = await debianImage(version);
  const interrupted = (_: NodeJS.Signals, signal: number) => {
    remove();
    process.exit(128 + signal);
  };
  for (const signal of signals) process.once(signal, interrupted);
  try {
    remove();
    say(`loading the data; the run takes up to ${withSlow ? 20 : 10} GB of disk, and leaves nothing of it`);
    const { servers, databases } = await load(options, image, run);
    const conditions: Conditions = {
      began: new Date().toISOString().slice(0, 16).replace("T", " "),
      ...{ cores: cpus().length, gigabytes: Math.round(totalmem() / 1024 ** 3), kernel: release() },
      ...{ postgresql: (await servers.fast.sql("SHOW server_version")).split(" ")[0]! },
      ...{ timescaledbTune: timescaledbTuneVersion, rounds: options.rounds, seconds: options.seconds },
      ...{ scale: options.scale, databases, settings: settingsByWorkload(run, databases) },
      commits: await commits(servers),
    };
    const results: Results = { conditions, measurements: [] };
    await measureInTurn(results, run, servers, () => writeResults(file, results));
    return results;
  } finally {
    remove();
    for (const signal of signals) process.off(signal, interrupted);
  }
}

/** All that a run makes in Docker and on the disk, its own or an interrupted one's. Not asynchronous, for an interrupt has no time. */
function remove(): void {
  spawnSync("docker", ["rm", "--force", "--volumes", ...Object.values(containers)]);
  spawnSync("docker", ["volume", "rm", "--force", volume]);
  removeSlowDisk();
}

type Servers = { fast: BenchServer; slow?: BenchServer };

async function load(options: TuningBenchOptions, image: string, run: readonly Workload[]) {
  const data = `${volume}:/var/lib/postgresql/data`;
  const needed = new Set<Database>(run.map(({ database }) => database));
  const servers: Servers = { fast: await BenchServer.start(containers.fast, image, "fast", [data]) };
  const { fast } = servers;
  await fast.initialise();
  await fast.restart(loading);
  const scale = (database: Database) => sizeOf(database, options.scale);
  for (const database of ["small", "large"] as const)
    if (needed.has(database)) {
      await fast.fill(database, scale(database));
      await fast.sql("CREATE EXTENSION pg_prewarm", database);
    }
  if (run.some(({ disk }) => disk === "slow")) {
    await fast.stop();
    makeSlowDisk();
    const volumes = [`${volume}:${fastData}:ro`, `${slowDiskMount}:/var/lib/postgresql/data`];
    servers.slow = await BenchServer.start(containers.slow, image, "slow", volumes);
    await servers.slow.copy(fastData);
    await fast.restart(loading);
  }
  if (needed.has("analytic")) {
    await fast.sql("CREATE DATABASE analytic");
    await fast.sql(analyticTables(scale("analytic")), "analytic");
  }
  const databases: Record<string, number> = {};
  for (const database of needed)
    databases[database] = Math.round(Number(await fast.sql(`SELECT pg_database_size('${database}')`)) / 1024 ** 2);
  return { servers, databases };
}

function settingsByWorkload(run: readonly Workload[], databases: Record<string, number>): Conditions["settings"] {
  return Object.fromEntries(
    run.map(({ key, told, database, disk }) => {
      const size = { ...told, storage: storageOf[disk], dataSize: databases[database]! * 1024 };
      return [key, Object.fromEntries(tools.map((tool) => [tool, settingsOf(tool, size)]))];
    }),
  );
}

/** By disk. Throws when the slow one is not slow. */
async function commits(servers: Servers): Promise<Conditions["commits"]> {
  const found: Record<string, number> = {};
  for (const [disk, server] of Object.entries(servers)) {
    for (const other of Object.values(servers)) await other.stop();
    await server.restart({});
    found[disk] = Math.round(await server.commits());
    say(`one client commits ${found[disk]} times a second on the ${disk} disk`);
  }
  if (found.slow !== undefined && found.slow > slowDiskRate.operations)
    throw new Error(
      `the slow disk is not slow: one client commits ${found.slow} times a second, allowed ${slowDiskRate.operations}`,
    );
  return found;
}

const expected = ({ seconds }: Conditions, workload: Workload) =>
  besides + (workload.pgbench === undefined ? analyticSeconds : lengthOf(workload, seconds));

async function measureInTurn(
  { conditions, measurements }: Results,
  run: readonly Workload[],
  servers: Servers,
  keep: () => void,
): Promise<void> {
  const turns = Array.from({ length: conditions.rounds }, (_, round) =>
    run.flatMap((workload) =>
      tools.map((_, i) => ({ round: round + 1, workload, tool: tools[(i + round) % tools.length]! })),
    ),
  ).flat();
  const start = Date.now();
  let done = 0;
  let left = turns.reduce((sum, { workload }) => sum + expected(conditions, workload), 0);
  say(`${turns.length} measurements, about ${Math.round(left / 60)} minutes`);
  for (const [i, { round, workload, tool }] of turns.entries()) {
    const server = servers[workload.disk]!;
    const settings = conditions.settings[workload.key]![tool]!;
    // What the other disk's server holds is memory and cores that this one does not get.
    for (const other of Object.values(servers)) if (other !== server) await other.stop();
    const figures = await measure(server, workload, settings, lengthOf(workload, conditions.seconds));
    measurements.push({ workload: workload.key, tool, round, figures } satisfies Measurement);
    keep();
    done += expected(conditions, workload);
    left -= expected(conditions, workload);
    const end = new Date(Date.now() + ((Date.now() - start) / done) * left).toTimeString().slice(0, 5);
    say(`${i + 1}/${turns.length} round ${round}, ${workload.key}, ${tool}: ${inShort(figures)}; ends about ${end}`);
  }
}

const inShort = (figures: Record<string, number>) =>
  Object.entries(figures)
    .filter(([name]) => ["tps", "p99", "walRate", "total"].includes(name))
    .map(([name, value]) => `${figureOf(name).title} ${value.toFixed(figureOf(name).digits)} ${figureOf(name).unit}`)
    .join(", ");

async function measure(
  server: BenchServer,
  { database, pgbench }: Workload,
  settings: Settings,
  seconds: number,
): Promise<Measurement["figures"]> {
  await server.restart(settings);
  if (pgbench === undefined) {
    // With the tool's own default_statistics_target.
    await server.sql("ANALYZE", database);
    await server.sql("CHECKPOINT");
    const queries = await server.analyse(database);
    return { total: Object.values(queries).reduce((sum, one) => sum + one, 0), ...queries };
  }
  // Index and first GB: the same start for all, whatever the tool before has left in the page cache.
  await server.sql(
    `SELECT pg_prewarm('pgbench_accounts_pkey', 'read'), pg_prewarm('pgbench_accounts', 'read', 'main', 0,
       least(131072, pg_relation_size('pgbench_accounts') / 8192) - 1)`,
    database,
  );
  await server.warmUp(database, pgbench, warmUpSeconds);
  await server.sql("CHECKPOINT");
  const { perSecond, count, seconds: took, latencies, wal } = await server.measure(database, pgbench, seconds);
  const [p50, p95, p99] = percentiles(latencies, [0.5, 0.95, 0.99]) as [number, number, number];
  const writes: Measurement["figures"] =
    pgbench.script === "select-only" ? {} : { walRate: wal / took / 1e6, walPerTransaction: wal / count };
  return { tps: perSecond, p50, p95, p99, ...writes };
}
