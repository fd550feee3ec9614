import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusterSettings, settingsProblems } from "../../components/postgres/settings.ts";
import type { Size } from "../../components/standards/tuning/index.ts";

/** kB */
const GB = 1024 ** 2;
const size: Size = {
  ...{ engine: "postgresql", version: "17", memory: GB, cpus: 1, storage: "ssd", workload: "mixed" },
  ...{ durability: "quorum", pooled: true, platform: "docker" },
};
const context = { size, audit: "ddl" } as const;

describe("settings in tiers", () => {
  test("settings follow from the size", () => {
    expect(clusterSettings({}, context)).toMatchObject({
      max_connections: "62",
      shared_buffers: "256MB",
      effective_cache_size: "768MB",
      maintenance_work_mem: "64MB",
      work_mem: "2MB",
      wal_compression: "lz4",
      checkpoint_timeout: "900s",
    });
    expect(clusterSettings({}, { ...context, size: { ...size, memory: 16 * GB } })).toMatchObject({
      max_connections: "100",
      shared_buffers: "4096MB",
      maintenance_work_mem: "1024MB",
    });
  });

  test("what depends on the user's value follows it", () => {
    const workMem = (user: Record<string, string>) => Number.parseInt(clusterSettings(user, context).work_mem!, 10);
    expect(workMem({ max_connections: "120" })).toBeLessThan(2048);
    expect(clusterSettings({ max_connections: "40" }, context).work_mem).toMatch(/^[34]\d{3}kB$/);
  });

  test("the user's value wins over a default and over the size", () =>
    expect(clusterSettings({ work_mem: "64MB", max_connections: "250" }, context)).toMatchObject({
      work_mem: "64MB",
      max_connections: "250",
    }));

  test.each([
    ["off", "none"],
    ["ddl", "ddl,role"],
    ["write", "ddl,role,write"],
    ["all", "all"],
  ] as const)("audit level %s is pgaudit.log = %s, unless the user says otherwise", (audit, classes) => {
    expect(clusterSettings({}, { ...context, audit })["pgaudit.log"]).toBe(classes);
    expect(clusterSettings({ "pgaudit.log": "read" }, { ...context, audit })["pgaudit.log"]).toBe("read");
  });

  test("libraries are added to those that must be loaded, once", () =>
    expect(clusterSettings({ shared_preload_libraries: "pg_cron, pgaudit" }, context).shared_preload_libraries).toBe(
      "pgaudit,pg_stat_statements,pg_cron",
    ));

  test("mandatory settings are always there, and Patroni's own are never", () =>
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z_]{3,12}$/), fc.string()), (user) => {
        const settings = clusterSettings(user, context);
        return (
          settings.fsync === "on" && settings.ssl === "on" && !("listen_addresses" in settings) && !("port" in settings)
        );
      }),
    ));
});

describe("refusals", () => {
  test.each([
    ["fsync", "off", "without it a crash can corrupt the database"],
    ["ssl", "off", "authenticate over TLS"],
    ["password_encryption", "md5", "SCRAM only"],
    ["synchronous_standby_names", "*", "Patroni writes this setting"],
    ["primary_conninfo", "host=x", "Patroni writes this setting"],
    ["synchronous_commit", "local", 'durability "quorum" promises'],
    ["synchronous_commit", "off", 'durability "quorum" promises'],
    ["wal_level", "minimal", "replica or logical"],
    ["max_connections", "24", "a whole number from 25 (Patroni takes no other"],
    ["max_connections", "1e2", "a whole number from 25"],
    ["max_replication_slots", "3", "a whole number from 4"],
    ["Work_Mem", "4MB", "lower case"],
    ["work_mem", "4MB\nfsync=off", "one line"],
  ])("%s = %j", (name, value, reason) => {
    const [problem, ...more] = settingsProblems("settings", { [name]: value }, "quorum");
    expect(more).toEqual([]);
    expect(problem!.field).toBe(`settings.${name}`);
    expect(`${problem!.found} ${problem!.allowed}`).toContain(reason);
  });

  test("a mandatory value repeated is no problem, nor is a weaker commit without a promise", () => {
    expect(settingsProblems("settings", { fsync: "on", work_mem: "8MB" }, "quorum")).toEqual([]);
    expect(settingsProblems("settings", { synchronous_commit: "off" }, "async")).toEqual([]);
    expect(settingsProblems("settings", { synchronous_commit: "remote_apply" }, "sync")).toEqual([]);
  });

  test("all of them at once", () =>
    expect(settingsProblems("settings", { fsync: "off", ssl: "off", synchronous_commit: "off" }, "sync")).toHaveLength(
      3,
    ));
});
