/**
 * A container with a data directory that outlives every restart of the server in it: each measurement starts the server anew with one
 * tool's settings, over the same data. The clients run in it too, so that server and clients share one limit.
 */
import { docker, run } from "../../system/support/stack.ts";
import { limits, type Settings } from "./peers.ts";
import { holdToRate, moveToSlowDisk } from "./slowDisk.ts";
import { analyticSet, type Workload } from "./workloads.ts";

const mount = "/var/lib/postgresql/data";
const data = `${mount}/pgdata`;

/** What no tool may change: a commit that was acknowledged survives a crash. */
const durability = ["fsync", "full_page_writes", "synchronous_commit"];

/**
 * 1 GB of segments ahead of the current one, as a server has them that has run for a while: without them each new segment would be
 * written twice, once with zeros, by whichever tool comes after one that keeps few.
 */
const segmentsReady = `
set -e; umask 077; cd ${data}/pg_wal
last=$(pg_controldata ${data} | sed -n "s/^Latest checkpoint's REDO WAL file: *//p")
number=$((16#\${last:8:8} * 256 + 16#\${last:16:8}))
for i in $(seq 64); do
  file=$(printf '%s%08X%08X' \${last:0:8} $(((number + i) / 256)) $(((number + i) % 256)))
  [ -e $file ] || dd if=/dev/zero of=$file bs=1M count=16 conv=fsync status=none
done
sync .`;

export interface Transactions {
  /** Of the clients, in one second. */
  perSecond: number;
  count: number;
  /** Seconds that were measured. */
  seconds: number;
  /** Milliseconds, of those that were kept. */
  latencies: number[];
  /** Bytes. */
  wal: number;
}

export class BenchServer {
  readonly container: string;
  readonly #disk: Workload["disk"];

  private constructor(container: string, disk: Workload["disk"]) {
    this.container = container;
    this.#disk = disk;
  }

  /** @param volumes as `docker run --volume` takes them; the last is the data's */
  static async start(container: string, image: string, disk: Workload["disk"], volumes: string[]) {
    const memory = limits.memory.toLowerCase().replace("b", "");
    const size = ["--memory", memory, "--memory-swap", memory, "--cpus", String(limits.cpus), "--shm-size", memory];
    await docker(
      ...["run", "--detach", "--init", "--name", container, "--network", "none", "--user", "postgres", ...size],
      ...[...volumes.flatMap((volume) => ["--volume", volume]), image, "sleep", "infinity"],
    );
    await docker("exec", "--user", "root", container, "chown", "postgres:", mount);
    return new BenchServer(container, disk);
  }

  /** As Holdfast's own clusters are made. */
  async initialise(): Promise<void> {
    await this.#bash(
      `initdb -D ${data} --data-checksums --encoding=UTF8 --locale=C.UTF-8 --auth=peer >/dev/null
echo "listen_addresses = ''" >> ${data}/postgresql.conf
echo "include 'tuning.conf'" >> ${data}/postgresql.conf`,
    );
  }

  /** Copies a stopped server's data, which are mounted at `from`. */
  copy = (from: string): Promise<string> => this.#bash(`cp -a ${from}/pgdata ${data}`);

  async restart(settings: Settings): Promise<void> {
    await this.stop();
    const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
    await this.#bash(`cat > ${data}/tuning.conf`, lines.join(""));
    await this.#bash(segmentsReady);
    await this.#bash(
      `pg_ctl -D ${data} -w -t 300 -l /tmp/server.log start >/dev/null || { cat /tmp/server.log; exit 1; }`,
    );
    if (this.#disk === "slow") await moveToSlowDisk(this.container);
    const ignored = await this.sql(
      "SELECT string_agg(name, ', ') FROM pg_file_settings WHERE NOT applied AND sourcefile LIKE '%/tuning.conf'",
    );
    if (ignored !== "") throw new Error(`the server does not take ${ignored}`);
    for (const name of durability)
      if ((await this.sql(`SHOW ${name}`)) !== "on")
        throw new Error(`${name} is not on: nothing is compared without it`);
  }

  async stop(): Promise<void> {
    await this.#bash(`! pg_ctl -D ${data} status >/dev/null || pg_ctl -D ${data} -w -t 300 -m fast stop >/dev/null`);
  }

  /** One query's answer, in one line. */
  sql = (text: string, database = "postgres"): Promise<string> =>
    this.#bash(`psql -X -q -A -t -v ON_ERROR_STOP=1 -d ${database}`, text);

  /** Makes a database for pgbench. */
  fill = (database: string, scale: number): Promise<string> =>
    this.#bash(`createdb ${database} && pgbench --initialize --quiet --scale=${scale} ${database} 2>&1`);

  /** Runs pgbench without measuring, on tables that it has cleaned first. */
  warmUp = (database: string, { script, clients }: NonNullable<Workload["pgbench"]>, seconds: number) =>
    this.#bash(`pgbench ${this.#flags(script, clients, seconds)} ${database} 2>&1`);

  async measure(
    database: string,
    { script, clients, sample }: NonNullable<Workload["pgbench"]>,
    seconds: number,
  ): Promise<Transactions> {
    const from = await this.sql("SELECT pg_current_wal_lsn()");
    const log = `--log --log-prefix=/tmp/latencies --sampling-rate=${sample}`;
    const said = await this.#atRate(() =>
      this.#bash(`pgbench --no-vacuum ${this.#flags(script, clients, seconds)} ${log} ${database} 2>&1`),
    );
    const wal = Number(await this.sql(`SELECT pg_current_wal_lsn() - '${from}'::pg_lsn`));
    // Only the latency comes out of the container, in microseconds.
    const latencies = await this.#bash("awk '{ print $3 }' /tmp/latencies.*; rm /tmp/latencies.*");
    const found = (pattern: RegExp) => Number(pattern.exec(said)?.[1]);
    const perSecond = found(/^tps = ([\d.]+) /m);
    const count = found(/^number of transactions actually processed: (\d+)/m);
    if (!(perSecond > 0) || found(/^number of failed transactions: (\d+)/m) !== 0) throw new Error(`pgbench: ${said}`);
    const kept = latencies.split("\n").filter((line) => line !== "");
    return { perSecond, count, seconds: count / perSecond, latencies: kept.map((text) => Number(text) / 1000), wal };
  }

  /** How often one client can commit in a second: what the disk is for a database. */
  async commits(): Promise<number> {
    const commit = `pgbench --no-vacuum --time=3 --file=<(echo "SELECT pg_logical_emit_message(true, '', '')") postgres`;
    return Number(/^tps = ([\d.]+) /m.exec(await this.#atRate(() => this.#bash(commit)))?.[1]);
  }

  /** Seconds of each query of the analytic set, one after the other in one session. */
  async analyse(database: string): Promise<Record<string, number>> {
    const queries = Object.values(analyticSet).map((query) => `${query};\n`);
    const said = await this.#bash(
      `psql -X -q -v ON_ERROR_STOP=1 -d ${database} -o /dev/null`,
      `\\timing on\n${queries.join("")}`,
    );
    const times = [...said.matchAll(/^Time: ([\d.]+) ms/gm)].map(([, ms]) => Number(ms) / 1000);
    const names = Object.keys(analyticSet);
    if (times.length !== names.length) throw new Error(`psql: ${said}`);
    return Object.fromEntries(names.map((name, i) => [name, times[i]!]));
  }

  #flags = (script: string, clients: number, seconds: number) =>
    `--builtin=${script} --client=${clients} --jobs=2 --time=${seconds} --protocol=prepared`;

  async #atRate<T>(work: () => Promise<T>): Promise<T> {
    if (this.#disk === "fast") return work();
    holdToRate(true);
    try {
      return await work();
    } finally {
      holdToRate(false);
    }
  }

  async #bash(script: string, input = ""): Promise<string> {
    const { code, stdout, all } = await run("docker", ["exec", "-i", this.container, "bash", "-c", script], { input });
    if (code !== 0) throw new Error(`${this.container}: ${script.split("\n")[0]}: ${all.trim()}`);
    return stdout.trim();
  }
}
