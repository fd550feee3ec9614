/**
 * The rules by themselves: never more than the memory, never less with more of it, nothing that a version has not or would refuse,
 * and a question that is wrong is answered with what would be right.
 *
 * The sums are proven against their stated assumptions here; that those hold on a real server is test/system/tuning.test.ts's.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answer,
  inConfiguration,
  instanceClasses,
  overrideProblems,
  Platform,
  type Size,
  Storage,
  type TuningRequest,
  tune,
  understand,
  versions,
  Workload,
  withheldSettings,
} from "../../../components/standards/tuning/index.ts";
import { rulesOf } from "../../../components/standards/tuning/mysql/index.ts";
import {
  factsOf,
  memoryAtOnce as innodbAtOnce,
  planMemory as planInnodb,
} from "../../../components/standards/tuning/mysql/memory.ts";
import { rules } from "../../../components/standards/tuning/postgresql/index.ts";
import { memoryAtOnce, planMemory } from "../../../components/standards/tuning/postgresql/memory.ts";
import { facts } from "../../../components/standards/tuning/postgresql/parameters.ts";
import { exists, since } from "../../../components/standards/tuning/rule.ts";

const GB = 1024 ** 2;

const engineAndVersion = fc.constantFrom(
  ...Object.entries(versions).flatMap(([engine, known]) => known.map((version) => ({ engine, version }))),
);

/** Any question that is right, in kB to be uneven. */
const question = fc
  .record({
    which: engineAndVersion,
    // Even over the orders of magnitude, from 256 MB to 1 TB.
    memory: fc.double({ min: 18, max: 30, noNaN: true }).map((power) => `${Math.floor(2 ** power)}kB`),
    cpus: fc.oneof(fc.integer({ min: 1, max: 192 }), fc.double({ min: 0.1, max: 8, noNaN: true })),
    workload: fc.constantFrom(...Object.values(Workload)),
    storage: fc.constantFrom(...Object.values(Storage)),
    connections: fc.option(fc.integer({ min: 10, max: 3000 }), { nil: undefined }),
    disk: fc.option(fc.constantFrom("2GB", "20GB", "1TB"), { nil: undefined }),
    dataSize: fc.option(fc.constantFrom("1GB", "1TB"), { nil: undefined }),
    pooled: fc.boolean(),
    hugePages: fc.option(fc.boolean(), { nil: undefined }),
    platform: fc.constantFrom(...Object.values(Platform)),
  })
  .map(({ which, ...rest }) => ({ ...which, ...rest }) as TuningRequest & { version: string });

/** By a megabyte at least, the unit of container limits: steps show in the small ones. */
const increase = fc.oneof(fc.double({ min: 1, max: 1.1, noNaN: true }), fc.double({ min: 1, max: 16, noNaN: true }));

const sizeOf = (request: TuningRequest): Size => {
  const understood = understand(request);
  if ("problems" in understood) throw new Error(JSON.stringify(understood.problems));
  return understood.size;
};

/** kB at once, and the limit. */
function sum(size: Size, overrides = {}): [number, number] {
  return size.engine === "postgresql"
    ? [memoryAtOnce(planMemory(size, overrides)).total, size.memory]
    : [innodbAtOnce(planInnodb(size, overrides)).total, size.memory * 1024];
}

describe("memory", () => {
  test("that can be used at once never exceeds the limit, or it is a problem", () =>
    fc.assert(
      fc.property(question, (request) => {
        const result = answer(request);
        fc.pre(!("problems" in understand(request)));
        const [used, limit] = sum(sizeOf(request));
        expect("problems" in result).toBe(used > limit);
      }),
      { numRuns: 2000 },
    ));

  test("is always enough where nobody asks for a number of connections", () =>
    fc.assert(
      fc.property(question, ({ connections: _, ...request }) => {
        fc.pre(!("problems" in understand(request)));
        expect(answer(request)).not.toHaveProperty("problems");
      }),
      { numRuns: 2000 },
    ));

  test("and more of it never means less of anything", () =>
    fc.assert(
      fc.property(question, increase, (request, factor) => {
        fc.pre(!("problems" in understand(request)));
        const kilobytes = Number.parseInt(request.memory, 10);
        const more = { ...request, memory: `${Math.max(kilobytes + 1024, Math.floor(kilobytes * factor))}kB` };
        const [less, greater] = [answer(request), answer(more)];
        fc.pre("settings" in less);
        if ("problems" in greater) throw new Error(`more memory is a problem: ${JSON.stringify(greater.problems)}`);
        for (const { name, value } of less.settings) {
          const other = greater.settings.find((setting) => setting.name === name)!;
          if (typeof value === "number" && name !== "random_page_cost" && Number(other.value) < value)
            throw new Error(`${name} falls from ${value} to ${other.value} with ${more.memory}`);
        }
      }),
      { numRuns: 4000 },
    ));

  test("follows somebody's own values: more connections, less work_mem for each, and the same sum", () => {
    const size = sizeOf({
      engine: "postgresql",
      version: "17",
      memory: "4GB",
      cpus: 2,
      workload: "mixed",
      storage: "ssd",
    });
    const workMem = (overrides: Record<string, string>) =>
      Number(tune(size, overrides).find((s) => s.name === "work_mem")!.value);
    expect(workMem({ max_connections: "200" })).toBeLessThan(workMem({}));
    expect(workMem({ shared_buffers: "2GB" })).toBeLessThan(workMem({}));
    expect(workMem({ maintenance_work_mem: "65536" })).toBeGreaterThan(workMem({}));
    for (const overrides of [{ max_connections: "200" }, { shared_buffers: "262144" }, { hash_mem_multiplier: "4" }]) {
      const [used, limit] = sum(size, overrides);
      expect(used).toBeLessThanOrEqual(limit);
      // The last kilobyte of each is what rounding leaves.
      expect(used).toBeGreaterThan(limit * 0.999);
    }
  });
});

describe("connections", () => {
  test("are no fewer than those who run the server take, and still fit", () =>
    fc.assert(
      fc.property(question, ({ connections: _, ...request }) => {
        const asked = { ...request, engine: "postgresql", version: "17", leastConnections: 25 };
        fc.pre(!("problems" in understand(asked)));
        const result = answer(asked);
        if ("problems" in result) {
          // More autovacuum workers, or an eighth of the memory for maintenance, leave too little on the very smallest.
          expect(asked.workload === "analytics" || asked.cpus >= 16).toBe(true);
          expect(Number.parseInt(asked.memory, 10)).toBeLessThan(300 * 1024);
          expect(result.problems).toMatchObject([{ field: "memory", fix: expect.stringMatching(/^raise the memory/) }]);
          return;
        }
        const setting = (all: typeof result, name: string) => Number(all.settings.find((s) => s.name === name)!.value);
        const free = answer({ ...asked, leastConnections: undefined } as TuningRequest) as typeof result;
        const most = Math.max(25, setting(free, "max_connections"));
        expect(setting(result, "max_connections")).toBe(most);
      }),
    ));

  test("which are given their reason", () => {
    const small = { engine: "postgresql", memory: "256MB", cpus: 1, workload: "desktop", storage: "ssd" };
    const result = answer({ ...small, leastConnections: 25 });
    expect("settings" in result && result.settings[0]).toMatchObject({
      ...{ name: "max_connections", value: 25, reason: "the fewest that may be set here" },
    });
  });
});

describe("settings", () => {
  test("given back as somebody's own are no problem, so that what is given fits and is what was counted", () =>
    fc.assert(
      fc.property(question, (request) => {
        const result = answer(request);
        fc.pre("settings" in result);
        const own = Object.fromEntries(result.settings.map((setting) => [setting.name, inConfiguration(setting)]));
        expect(answer(request, own)).toHaveProperty("settings");
      }),
      { numRuns: 1000 },
    ));

  test("exist in the version, are in range, and are told whole", () =>
    fc.assert(
      fc.property(question, (request) => {
        const result = answer(request);
        fc.pre("settings" in result);
        const known = request.engine === "postgresql" ? facts : factsOf(sizeOf(request).engine);
        for (const setting of result.settings) {
          const fact = known[setting.name]!;
          expect(exists(fact, request.version)).toBe(true);
          expect(Object.keys(setting).join()).toBe("name,value,unit,default,reason,source,restart");
          if (fact.words) expect(since(fact.words, request.version)).toContain(setting.value);
          else {
            const [least, most] = since(fact.range!, request.version);
            expect(setting.value).toSatisfy((value) => typeof value === "number" && value >= least && value <= most);
            if (setting.unit !== "") expect(Number.isInteger(setting.value)).toBe(true);
          }
          expect(setting.reason.length * setting.source.length).toBeGreaterThan(0);
        }
        const names = result.settings.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 500 },
    ));

  test("are named as the version names them", () => {
    const names = (engine: string, version: string) => {
      const result = answer({ engine, version, memory: "8GB", cpus: 4, workload: "web", storage: "ssd" });
      return "settings" in result ? result.settings.map(({ name }) => name) : [];
    };
    expect(names("postgresql", "17")).not.toContain("io_method");
    expect(names("postgresql", "18")).toContain("io_method");
    expect(names("mysql", "8.0")).toContain("innodb_redo_log_capacity");
    expect(names("mysql", "8.0")).not.toContain("innodb_log_file_size");
    expect(names("mariadb", "11.4")).toContain("innodb_log_file_size");
    expect(names("mariadb", "11.4")).not.toContain("innodb_redo_log_capacity");
    expect(names("mariadb", "11.4")).not.toContain("innodb_buffer_pool_instances");
  });

  test("change their restart and their default with the version", () => {
    const setting = (version: string, name: string) => {
      const result = answer({
        engine: "postgresql",
        version,
        memory: "64GB",
        cpus: 16,
        workload: "web",
        storage: "ssd",
      });
      return "settings" in result ? result.settings.find((s) => s.name === name) : undefined;
    };
    expect(setting("17", "autovacuum_max_workers")).toMatchObject({ value: 4, default: 3, restart: true });
    expect(setting("18", "autovacuum_max_workers")).toMatchObject({ value: 4, default: 3, restart: false });
    expect(setting("17", "effective_io_concurrency")).toMatchObject({ value: 200, default: 1 });
    expect(setting("18", "effective_io_concurrency")).toMatchObject({ value: 200, default: 16 });
    expect(setting("14", "wal_compression")).toMatchObject({ value: "on" });
    expect(setting("15", "wal_compression")).toMatchObject({ value: "lz4" });
    expect(setting("14", "hash_mem_multiplier")).toMatchObject({ value: 2, default: 1 });
  });

  test("every rule has its fact", () => {
    expect(rules.map(({ name }) => name).filter((name) => !(name in facts))).toEqual([]);
    for (const engine of ["mysql", "mariadb"] as const)
      expect(
        rulesOf(engine)
          .map(({ name }) => name)
          .filter((name) => !(name in factsOf(engine))),
      ).toEqual([]);
  });

  test("that a service keeps to itself are not set there", () => {
    for (const { platform, engines, settings } of withheldSettings)
      for (const engine of engines) {
        if (platform === "aurora" && engine === "mariadb") continue;
        const version = versions[engine].at(-1)!;
        const result = answer({ engine, version, memory: "64GB", cpus: 16, workload: "web", storage: "ssd", platform });
        const names = "settings" in result ? result.settings.map(({ name }) => name) : [];
        expect(names.length).toBeGreaterThan(4);
        expect(names.filter((name) => settings.includes(name))).toEqual([]);
      }
  });

  test("the log fits the disk", () => {
    const wal = (extra: object) => {
      const base = { engine: "postgresql", version: "17", memory: "16GB", cpus: 4, workload: "oltp", storage: "ssd" };
      const result = answer({ ...base, ...extra });
      return "settings" in result ? Number(result.settings.find(({ name }) => name === "max_wal_size")!.value) / GB : 0;
    };
    expect(wal({})).toBe(8);
    expect(wal({ disk: "40GB" })).toBe(4);
    expect(wal({ disk: "5GB" })).toBe(1);
    expect(wal({ memory: "512MB" })).toBe(2);
  });
});

describe("a wrong question", () => {
  const right: TuningRequest = {
    engine: "postgresql",
    version: "17",
    memory: "16GB",
    cpus: 4,
    workload: "oltp",
    storage: "ssd",
  };

  test.each([
    ["engine", { engine: "postgres" }, "take postgresql"],
    ["engine", { engine: "MySQL", version: "8.4" }, "take mysql"],
    ["engine", { engine: "marai", version: "11.4" }, "take mariadb"],
    ["version", { version: "17.4" }, "take 17"],
    ["version", { version: "13" }, "take 14"],
    ["version", { version: "99" }, "take 18"],
    ["version", { version: "newest" }, "take 18"],
    ["version", { engine: "mysql", version: "5.7" }, "take 8.0"],
    ["version", { engine: "mysql", version: "8.4.3" }, "take 8.4"],
    ["version", { engine: "mysql", version: "9.1" }, "take 8.4"],
    ["version", { engine: "mariadb", version: "10.6" }, "take 10.11"],
    ["version", { engine: "mariadb", version: "12.1" }, "take 11.8"],
    ["memory", { memory: "16" }, "write 16GB"],
    ["memory", { memory: "16gb" }, "write 16GB"],
    ["memory", { memory: "512m" }, "write 512MB"],
    ["memory", { memory: "16GiB" }, "write 16GB"],
    ["memory", { memory: "1,5GB" }, "write 1536MB"],
    ["memory", { memory: "16,384MB" }, "write 16GB"],
    ["memory", { memory: "4096" }, "write 4GB"],
    ["memory", { memory: "16777216" }, "write 16GB"],
    ["memory", { memory: "17179869184" }, "write 16GB"],
    ["memory", { memory: "0" }, "write 256MB"],
    ["memory", { memory: "much" }, "write 256MB"],
    ["memory", { memory: "-4GB" }, "write 4GB"],
    ["memory", { memory: "255MB" }, "take 256MB"],
    ["memory", { memory: "20000TB" }, "take 16TB"],
    ["memory", { memory: "512MB", platform: "rds" }, "take 1GB"],
    ["cpus", { cpus: 0 }, "take 1"],
    ["cpus", { cpus: -2 }, "take 1"],
    ["cpus", { cpus: Number.NaN }, "take 1"],
    ["cpus", { cpus: 5000 }, "take 1024"],
    ["workload", { workload: "olpt" }, "take oltp"],
    ["workload", { workload: "dw" }, "take analytics"],
    ["storage", { storage: "sdd" }, "take ssd"],
    ["storage", { storage: "nvm" }, "take nvme"],
    ["connections", { connections: 0 }, "take 4"],
    ["connections", { connections: 10.5 }, "take 11"],
    ["connections", { connections: 300000 }, "take 262143"],
    ["connections", { connections: 200001, engine: "mysql", version: "8.4" }, "take 100000"],
    ["dataSize", { dataSize: "20" }, "write 20GB"],
    ["disk", { disk: "1GB" }, "take 2GB"],
    ["durability", { durability: "syncc" }, "take sync"],
    ["platform", { platform: "RDS" }, "take rds"],
    ["platform", { engine: "mariadb", version: "11.4", platform: "aurora" }, "take rds, or engine mysql"],
  ])("%s: %j", (field, change, fix) => {
    const result = answer({ ...right, ...change });
    expect(result).toMatchObject({ problems: [{ field, fix }] });
  });

  test("all of it at once", () => {
    const result = answer({ engine: "x", version: "1", memory: "1", cpus: 0, workload: "y", storage: "z" });
    expect("problems" in result && result.problems.map(({ field }) => field)).toEqual([
      "engine",
      "version",
      "memory",
      "cpus",
      "storage",
      "workload",
    ]);
  });

  test("a number of connections that does not fit, with the number that does", () => {
    const result = answer({ ...right, memory: "1GB", connections: 1000 });
    if (!("problems" in result)) throw new Error("no problem");
    expect(result.problems).toMatchObject([{ field: "connections", allowed: "at most 1GB, the memory limit" }]);
    const fits = Number(/at most (\d+) connections/.exec(result.problems[0]!.fix)![1]);
    expect(answer({ ...right, memory: "1GB", connections: fits })).toHaveProperty("settings");
    expect(answer({ ...right, memory: "1GB", connections: fits + 1 })).toHaveProperty("problems");
  });
});

describe("somebody's own values", () => {
  const size = sizeOf({
    engine: "postgresql",
    version: "17",
    memory: "4GB",
    cpus: 2,
    workload: "mixed",
    storage: "ssd",
    durability: "quorum",
  });

  test.each([
    ["work_mem", "lots", /a number with a unit/],
    ["work_mem", "1kB", /at least 64kB/],
    ["random_page_cost", "-1", /at least 0/],
    ["wal_compression", "gzip", /lz4/],
    ["checkpoint_timeout", "2d", /at most 86400s/],
    ["fsync", "off", /^on \(mandatory: without it a crash can corrupt/],
    ["full_page_writes", "false", /^on \(mandatory/],
    ["synchronous_commit", "local", /^on or remote_apply \(mandatory: durability "quorum" promises/],
    ["work_mem", "1GB", /^at most 4GB, the memory limit/],
    ["shared_buffers", "4GB", /^at most 4GB, the memory limit/],
    ["max_connections", "2000", /^at most 4GB, the memory limit/],
    ["autovacuum_work_mem", "2GB", /^at most 4GB, the memory limit/],
  ])("%s = %s", (name, value, allowed) => {
    const [problem, ...more] = overrideProblems(size, "settings", { [name]: value });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ field: `settings.${name}`, allowed: expect.stringMatching(allowed) });
  });

  test("that are fine are no problem, however they are written", () => {
    const fine = {
      work_mem: "4096",
      shared_buffers: "131072",
      checkpoint_timeout: "10min",
      jit: "on",
      wal_buffers: "-1",
    };
    expect(overrideProblems(size, "settings", fine)).toEqual([]);
    expect(tune(size, fine).filter(({ source }) => source === "settings")).toMatchObject([
      { name: "work_mem", value: 4096 },
      { name: "shared_buffers", value: GB },
      { name: "checkpoint_timeout", value: 600 },
      { name: "jit", value: "on" },
      { name: "wal_buffers", value: -1 },
    ]);
    expect(overrideProblems({ ...size, durability: "async" }, "settings", { synchronous_commit: "off" })).toEqual([]);
  });

  test.each([
    ["work_mem", "4 gb", "take 4GB"],
    ["work_mem", "lots", "take 4096kB"],
    ["maintenance_work_mem", "1Tb", "take 1TB"],
    ["random_page_cost", "1,1", "take 1"],
    ["max_connections", "many", "take 100"],
    ["checkpoint_timeout", "soon", "take 300s"],
    ["wal_compression", "zst", "take zstd"],
    ["jit", "perhaps", "take on"],
  ])("%s = %s: the nearest that is right", (name, value, fix) =>
    expect(overrideProblems(size, "settings", { [name]: value })).toMatchObject([{ fix }]),
  );

  test("are judged though the size is wrong, and a name that no rule knows is one too", () => {
    const wrong = { engine: "postgresql", version: "17", memory: "4", cpus: 2, workload: "mixed", storage: "ssd" };
    const result = answer(wrong, { fsync: "off", work_memm: "4MB", jit: "no", work_mem: "1kB" });
    expect("problems" in result && result.problems.map(({ field, fix }) => [field, fix])).toEqual([
      ["memory", "write 4GB"],
      ["settings.work_memm", "take work_mem, or leave it out"],
      ["settings.work_mem", "take 64kB"],
      ["settings.fsync", "remove it"],
    ]);
  });

  test.each([
    ["aurora", "postgresql", "max_wal_size", "4GB", "none on aurora: not among its parameters"],
    ["aurora", "mysql", "innodb_io_capacity", "100", "none on aurora: does not apply"],
    ["docker", "postgresql", "io_method", "worker", "max_connections"],
  ])("on %s no %s has %s", (platform, engine, name, value, allowed) => {
    const version = engine === "mysql" ? "8.0" : "17";
    const request = { engine, version, memory: "4GB", cpus: 2, workload: "mixed", storage: "ssd", platform };
    expect(answer(request, { [name]: value })).toMatchObject({
      problems: [{ field: `settings.${name}`, allowed: expect.stringContaining(allowed) }],
    });
  });

  test.each([
    ["rds", "mysql", "8.0", "innodb_flush_method", "O_DIRECT"],
    ["docker", "mysql", "8.4", "innodb_flush_method", "o_direct_no_fsync"],
    ["aurora", "postgresql", "17", "huge_pages", "on"],
  ])("that a service has better ones than stand on %s: %s %s: %s = %s", (platform, engine, version, name, value) => {
    const request = { engine, version, memory: "4GB", cpus: 2, workload: "mixed", storage: "ssd", platform };
    expect(answer(request, { [name]: value })).toMatchObject({
      settings: expect.arrayContaining([expect.objectContaining({ name, value, source: "settings" })]),
    });
  });

  test("of a file are not blamed for the memory", () => {
    const of = sizeOf({ engine: "mysql", version: "8.4", memory: "4GB", cpus: 2, workload: "mixed", storage: "ssd" });
    const both = { innodb_redo_log_capacity: "8G", innodb_buffer_pool_size: "4G" };
    expect(overrideProblems(of, "settings", both)).toMatchObject([{ field: "settings.innodb_buffer_pool_size" }]);
  });

  test("the work_mem that is offered instead fits", () => {
    const [problem] = overrideProblems(size, "settings", { work_mem: "1GB" });
    const offered = /lower work_mem to (\d+kB)/.exec(problem!.fix)![1]!;
    expect(overrideProblems(size, "settings", { work_mem: offered })).toEqual([]);
  });

  test.each([
    ["mysql", "8.4", "innodb_flush_log_at_trx_commit", "2", /^1 \(mandatory/],
    ["mariadb", "11.4", "sync_binlog", "0", /^1 \(mandatory/],
    ["mysql", "8.0", "innodb_buffer_pool_size", "4G", /^at most 4GB, the memory limit/],
    ["mariadb", "10.11", "sort_buffer_size", "512M", /^at most 4GB, the memory limit/],
    ["mysql", "8.0", "innodb_redo_log_capacity", "1M", /^at least 8M$/],
    ["mysql", "8.4", "innodb_buffer_pool_size", "1GB", /^bytes, or a number with K, M, G or T/],
    ["mysql", "8.4", "innodb_flush_method", "direct", /O_DIRECT/],
    ["mariadb", "11.8", "innodb_log_buffer_size", "2G", /^at most 2097148k$/],
  ])("%s %s: %s = %s", (engine, version, name, value, allowed) => {
    const of = sizeOf({ engine, version, memory: "4GB", cpus: 2, workload: "mixed", storage: "ssd" });
    expect(overrideProblems(of, "settings", { [name]: value })).toMatchObject([
      { field: `settings.${name}`, allowed: expect.stringMatching(allowed) },
    ]);
  });
});

describe("instance classes", () => {
  // Rows of AWS's own table.
  test.each([
    ["db.t3.micro", 2, 1],
    ["db.t4g.medium", 2, 4],
    ["db.t3.2xlarge", 8, 32],
    ["db.m5.large", 2, 8],
    ["db.m5.24xlarge", 96, 384],
    ["db.m6i.32xlarge", 128, 512],
    ["db.m7g.12xlarge", 48, 192],
    ["db.m7i.48xlarge", 192, 768],
    ["db.r6g.large", 2, 16],
    ["db.r6i.32xlarge", 128, 1024],
    ["db.r7g.16xlarge", 64, 512],
    ["db.r8g.48xlarge", 192, 1536],
    ["db.x2g.large", 2, 32],
    ["db.x2g.16xlarge", 64, 1024],
  ])("%s", (name, vcpus, gigabytes) => expect(instanceClasses[name]).toEqual({ name, vcpus, memory: gigabytes * GB }));

  test.each(["db.m6g.24xlarge", "db.x2g.24xlarge", "db.m7i.32xlarge", "db.t3.4xlarge"])("there is no %s", (name) =>
    expect(instanceClasses[name]).toBeUndefined(),
  );
});
