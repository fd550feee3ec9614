/**
 * The tuning against real servers. What it says of each setting (default, unit, range, words, restart) is what PostgreSQL 14 to 18
 * and MariaDB 10.11 and 11.8 say; what it gives is accepted by them and read back; and the sum of memory holds: with every connection
 * sorting and hashing at once within the limit, the kernel kills nobody.
 *
 * Not proven: MySQL (no Debian release has it), MariaDB 11.4, and lz4 and zstd on 16 and 18, whose packages are built without. The load touches few shared
 * buffers, so that page tables stay smaller than counted, and no Patroni takes its part.
 */
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  answer,
  inConfiguration,
  Storage,
  type TunedSetting,
  type TuningRequest,
  understand,
  Workload,
} from "../../components/standards/tuning/index.ts";
import { mariadbFacts } from "../../components/standards/tuning/mysql/parameters.ts";
import { memoryAtOnce, planMemory } from "../../components/standards/tuning/postgresql/memory.ts";
import { facts } from "../../components/standards/tuning/postgresql/parameters.ts";
import { exists, type Fact, since } from "../../components/standards/tuning/rule.ts";
import { byDepth } from "./support/depth.ts";
import { asPostgres, docker, run } from "./support/stack.ts";
import {
  debianImage,
  type MariadbServer,
  mariadbServers,
  type PostgresServer,
  postgresServers,
  removeServers,
} from "./support/tuned.ts";

afterAll(removeServers);

const tuned = (request: TuningRequest): TunedSetting[] => {
  const result = answer(request);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.settings;
};

const isCodec = (value: number | string) => value === "lz4" || value === "zstd";

/** Every workload and every memory, in the long campaign with each other; the rest taking turns. */
function grid(engine: string, version: string, memories: readonly string[]): TuningRequest[] {
  const storages = Object.values(Storage);
  return memories.flatMap((memory, i) => {
    const others = Object.values(Workload).filter((_, j) => j % memories.length !== i);
    const mine = Object.values(Workload).filter((_, j) => j % memories.length === i);
    return byDepth(mine, others).map((workload, j) => ({
      ...{
        engine,
        version,
        memory,
        workload,
        cpus: [1, 4, 32][(i + j) % 3]!,
        storage: storages[(i + j) % storages.length]!,
      },
      pooled: (i + j) % 2 === 0,
    }));
  });
}

describe("PostgreSQL", () => {
  let servers: PostgresServer[];
  beforeAll(async () => {
    servers = await postgresServers();
  });

  const each = async (work: (server: PostgresServer) => Promise<void>) => {
    for (const server of servers) await work(server);
  };
  const lines = (server: PostgresServer, settings: readonly TunedSetting[]) =>
    settings.map((setting) => {
      const value = !server.compresses && isCodec(setting.value) ? "pglz" : inConfiguration(setting);
      return `${setting.name}=${value}`;
    });
  /** A setting's size in kB, of what pg_settings has. */
  const kilobytes: Record<string, number> = { kB: 1, "8kB": 8, MB: 1024 };

  it("has the settings with the defaults, ranges, words and contexts that we say", () =>
    each(async (server) => {
      const { version } = server;
      const columns =
        "name, boot_val, coalesce(unit, ''), vartype, coalesce(min_val, ''), coalesce(max_val, ''), context, array_to_string(enumvals, ',')";
      const rows = await server.ask(`SELECT ${columns} FROM pg_settings`, []);
      const seen = new Map(rows.map((row) => [row[0]!, row]));
      for (const [name, fact] of Object.entries(facts)) {
        const row = seen.get(name);
        expect({ version, name, there: row !== undefined }).toEqual({ version, name, there: exists(fact, version) });
        if (row === undefined) continue;
        const [, boot, unit, type, least, most, context, words] = row as [
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
        ];
        expect({ version, name, restart: since(fact.restart, version) }).toEqual({
          version,
          name,
          restart: context === "postmaster",
        });
        const factor = fact.unit === "kB" ? kilobytes[unit]! : 1;
        if (fact.unit === "s") expect(unit).toBe("s");
        const inOurs = (text: string) => (Number(text) < 0 ? Number(text) : Number(text) * factor);
        if (fact.range !== undefined) {
          expect({ version, name, range: since(fact.range, version) }).toEqual({
            version,
            name,
            range: [inOurs(least), inOurs(most)],
          });
          expect(fact.bare ?? 1).toBe(factor);
        }
        // initdb's own choice, which 14 does not show as the built-in one.
        if (name !== "shared_buffers" || version !== "14") {
          const theirs = fact.range === undefined ? boot : inOurs(boot);
          expect({ version, name, default: since(fact.default, version) }).toEqual({ version, name, default: theirs });
        }
        if (type === "enum") {
          const ours = since(fact.words!, version);
          // What this build lacks: lz4, zstd and io_uring are the packager's choice.
          for (const word of words.split(","))
            expect({ version, name, word, known: ours.includes(word) }).toMatchObject({ known: true });
        }
      }
    }));

  it("accepts what we give, at every size", () =>
    each(async (server) => {
      for (const request of grid("postgresql", server.version, ["256MB", "16GB", "4TB"])) {
        const settings = tuned(request);
        const buffers = settings.find(({ name }) => name === "shared_buffers")!;
        // In blocks of 8 kB.
        expect(await server.show("shared_buffers", lines(server, settings))).toBe(
          String(Math.floor(Number(buffers.value) / 8)),
        );
      }
    }));

  it("starts with it, and shows it", () =>
    each(async (server) => {
      for (const request of grid("postgresql", server.version, ["256MB", "4GB"])) {
        const settings = tuned(request);
        const shown = await server.ask(
          "SELECT name, setting, coalesce(unit, '') FROM pg_settings",
          lines(server, settings),
        );
        const seen = new Map(shown.map(([name, setting, unit]) => [name!, { setting: setting!, unit: unit! }]));
        for (const setting of settings) {
          const { setting: text, unit } = seen.get(setting.name)!;
          const step = setting.unit === "kB" ? kilobytes[unit]! : 1;
          const same =
            typeof setting.value === "number"
              ? Math.abs(Number(text) * step - setting.value) < step
              : text === setting.value;
          const asked = !server.compresses && isCodec(setting.value) ? text === "pglz" : same;
          expect({ request, setting: setting.name, value: setting.value, text, asked }).toMatchObject({ asked: true });
        }
      }
    }));

  it("shares no more memory than the sum counts", () =>
    each(async (server) => {
      // 14 cannot tell.
      if (server.version === "14") return;
      for (const request of grid("postgresql", server.version, ["256MB", "8GB", "512GB"])) {
        const understood = understand(request);
        if ("problems" in understood) throw new Error("refused");
        const { shares } = memoryAtOnce(planMemory(understood.size));
        const counted = shares
          .filter(({ what }) => /^(shared_buffers|wal_buffers|other shared memory)$/.test(what))
          .reduce((sum, { kB }) => sum + kB, 0);
        const megabytes = Number(await server.show("shared_memory_size", lines(server, tuned(request))));
        expect({ request, megabytes, counted: counted / 1024, fits: megabytes <= counted / 1024 }).toMatchObject({
          fits: true,
        });
      }
    }));
});

/** Bytes. */
const memoryOf = (text: string) => Number.parseInt(text, 10) * 1024 ** (text.endsWith("GB") ? 3 : 2);
const logOf = async (container: string) => (await run("docker", ["logs", container])).all;

describe("the limit", () => {
  const container = "holdfast-t-tuning-limit";
  afterAll(() => docker("rm", "-f", "-v", container));

  /** Several times what a work_mem of 2 MB holds. */
  const table = `CREATE TABLE t AS SELECT g AS id, md5(g::text) || md5((g + 1)::text) AS m FROM generate_series(1, 80000) g; ANALYZE t`;
  const sortAndHash =
    "SELECT count(*) FROM (SELECT a.id, a.m, b.m AS n FROM t a JOIN t b USING (id) ORDER BY b.m OFFSET 0) x";

  it.each(byDepth(["256MB"], ["512MB", "1GB"]))(
    "of %s holds every connection's sort and hash at once, and an index build",
    async (memory) => {
      const request = { engine: "postgresql", version: "17", memory, cpus: 2, workload: "web", storage: "ssd" };
      const settings = tuned(request);
      const flags = settings.map((setting) => `-c ${setting.name}=${inConfiguration(setting)}`).join(" ");
      const start = `
set -e
D=/var/lib/postgresql/data/pgdata
initdb -D $D --auth-local=peer --auth-host=trust --no-sync >/dev/null
echo "host all all 0.0.0.0/0 trust" >> $D/pg_hba.conf
exec postgres -D $D -c listen_addresses='*' ${flags}`;
      await docker("rm", "-f", "-v", container);
      await docker(
        ...["run", "--detach", "--name", container, "--label", "holdfast.stack=test/tuning", "--user", "postgres"],
        ...["--memory", memory.toLowerCase().replace("b", ""), "--memory-swap", memory.toLowerCase().replace("b", "")],
        ...["--shm-size", "1g", "--publish", "127.0.0.1::5432", await debianImage("17"), "bash", "-c", start],
      );
      for (let tries = 0; ; tries++)
        try {
          await asPostgres(container, "SELECT 1");
          break;
        } catch (error) {
          if (tries === 150) throw error;
          await delay(200);
        }
      const port = Number((await docker("port", container, "5432")).split(":").at(-1));
      await asPostgres(container, table);
      // A hash join and a sort at the same time, and not in parallel: each connection is to have its own.
      const options = "-c enable_mergejoin=off -c enable_nestloop=off -c max_parallel_workers_per_gather=0";
      const most = Number(settings.find(({ name }) => name === "max_connections")!.value);
      const clients = Array.from(
        { length: most },
        () => new pg.Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres", options }),
      );
      try {
        const [first, ...others] = clients;
        for (const client of clients) await client.connect();
        await first!.query("SELECT pg_advisory_lock(1)");
        const answers = others.map(async (client) => {
          await client.query("SELECT pg_advisory_lock_shared(1)");
          return (await client.query<{ count: string }>(sortAndHash)).rows[0]!.count;
        });
        await first!.query("SELECT pg_advisory_unlock(1)");
        await first!.query("CREATE INDEX ON t (m)");
        expect(new Set(await Promise.all(answers))).toEqual(new Set(["80000"]));
      } finally {
        for (const client of clients) await client.end().catch(() => undefined);
      }
      // The one or the other, by the host's version of control groups.
      const group =
        "cd /sys/fs/cgroup; cat memory.max memory/memory.limit_in_bytes; cat memory.events memory/memory.oom_control";
      const said = await docker("exec", container, "sh", "-c", `{ ${group}; } 2>/dev/null; true`);
      expect(said).toMatch(new RegExp(`^${memoryOf(memory)}$`, "m"));
      expect(said).toMatch(/^oom_kill 0$/m);
      expect(await logOf(container)).not.toContain("terminated by signal 9");
    },
  );
});

describe("MariaDB", () => {
  let servers: MariadbServer[];
  beforeAll(async () => {
    servers = await mariadbServers();
  });

  const shown = (printed: string) =>
    new Map(
      printed
        .split("\n")
        .map((line) => line.split("\t") as [string, string])
        .filter((row) => row.length === 2),
    );
  const own = (fact: Fact, version: string) => since(fact.default, version);

  it("has the defaults that we say, and lets set without a restart what we say", async () => {
    for (const { version, ask } of servers) {
      const names = Object.keys(mariadbFacts);
      const values = shown(await ask(["SHOW GLOBAL VARIABLES"], []));
      for (const name of names)
        expect({ version, name, default: values.get(name) }).toEqual({
          version,
          name,
          default: String(own(mariadbFacts[name]!, version)),
        });
      const tries = names.map((name) => `SELECT '${name}' AS n, '' AS v; SET GLOBAL ${name} = ${values.get(name)}`);
      const printed = (await ask(tries, [])).split("\n");
      const readOnly = printed.flatMap((line) => /Variable '(\w+)' is a read only variable/.exec(line)?.[1] ?? []);
      const restart = names.filter((name) => since(mariadbFacts[name]!.restart, version));
      // The pool's size can be set, and cannot grow.
      expect({ version, readOnly: readOnly.sort() }).toEqual({
        version,
        readOnly: restart.filter((name) => name !== "innodb_buffer_pool_size").sort(),
      });
    }
  });

  it("starts with what we give, and shows it", async () => {
    for (const { version, ask } of servers)
      for (const request of grid("mariadb", version, ["256MB", "4GB"])) {
        const settings = tuned(request);
        const values = shown(
          await ask(
            ["SHOW GLOBAL VARIABLES"],
            settings.map((setting) => `${setting.name}=${inConfiguration(setting)}`),
          ),
        );
        for (const { name, value } of settings)
          expect({ request, name, value: values.get(name) }).toEqual({ request, name, value: String(value) });
      }
  });
});
