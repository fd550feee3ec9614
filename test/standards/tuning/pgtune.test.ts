/**
 * Agreement with pgtune, to the kB, on a grid of sizes × workloads × storage × versions: each setting is either the same
 * everywhere or listed as a difference, and every listed difference is one somewhere. What one of the two does not set counts with
 * PostgreSQL's default, so that saying a default aloud is no difference.
 *
 * That the values do any good is not proven here: that is the benchmark's.
 */
import { describe, expect, test } from "vitest";
import { answer, differences, Storage, versions, Workload } from "../../../components/standards/tuning/index.ts";
import { rules } from "../../../components/standards/tuning/postgresql/index.ts";
import { pgtune as source } from "../../../components/standards/tuning/postgresql/memory.ts";
import { facts } from "../../../components/standards/tuning/postgresql/parameters.ts";
import { exists, since } from "../../../components/standards/tuning/rule.ts";
import { type Asked, pgtune } from "./pgtuneOracle.ts";

const memories = ["256MB", "1GB", "1536MB", "4GB", "6GB", "8GB", "16GB", "48GB", "100GB", "512GB"];
const cpus = [1, 2, 3, 4, 5, 8, 15, 16, 31, 32, 64];
const kB = (text: string) => Number.parseInt(text, 10) * (text.endsWith("GB") ? 1024 ** 2 : 1024);

type Values = Record<string, number | string>;

interface Case {
  asked: Asked;
  ours: Values;
  theirs: Values;
}

/** What a new server has without being told. */
const defaultsOf = (version: string): Values =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([, fact]) => exists(fact, version))
      .map(([name, fact]) => [name, since(fact.default, version)]),
  );

function cases(): Case[] {
  const all: Case[] = [];
  for (const version of versions.postgresql)
    for (const memory of memories)
      for (const cores of cpus)
        for (const workload of Object.values(Workload))
          for (const storage of Object.values(Storage))
            for (const fitsInMemory of [false, true]) {
              const request = { engine: "postgresql", version, memory, cpus: cores, workload, storage };
              const result = answer({ ...request, ...(fitsInMemory ? { dataSize: "200MB" } : {}) });
              if ("problems" in result) throw new Error(JSON.stringify(result.problems));
              const asked = {
                version: Number(version),
                memory: kB(memory),
                cpus: cores,
                workload,
                storage,
                fitsInMemory,
              };
              const ours = Object.fromEntries(result.settings.map(({ name, value }) => [name, value]));
              const defaults = defaultsOf(version);
              all.push({ asked, ours: { ...defaults, ...ours }, theirs: { ...defaults, ...pgtune(asked) } });
            }
  return all;
}

const grid = cases();
const names = [...new Set(grid.flatMap(({ ours, theirs }) => [...Object.keys(ours), ...Object.keys(theirs)]))];
const differing = differences.map(({ setting }) => setting);

describe("pgtune", () => {
  test("the oracle gives the worked example of 16 GB, 4 cores, oltp, ssd", () =>
    expect(pgtune({ version: 17, memory: kB("16GB"), cpus: 4, workload: "oltp", storage: "ssd" })).toMatchObject({
      shared_buffers: kB("4GB"),
      effective_cache_size: kB("12GB"),
      maintenance_work_mem: kB("1GB"),
      work_mem: 13797,
      max_connections: 300,
    }));

  test.each(names.filter((name) => !differing.includes(name)))("%s is the same to the kB", (name) => {
    for (const { asked, ours, theirs } of grid)
      expect({ asked, value: ours[name] }).toEqual({ asked, value: theirs[name] });
  });

  test("the same are the ones that we say", () =>
    expect(names.filter((name) => !differing.includes(name)).sort()).toEqual([
      "autovacuum_max_workers",
      "checkpoint_completion_target",
      "default_statistics_target",
      "effective_cache_size",
      "effective_io_concurrency",
      "fsync",
      "full_page_writes",
      "huge_pages",
      "jit",
      "maintenance_work_mem",
      "max_parallel_maintenance_workers",
      "max_parallel_workers_per_gather",
      "random_page_cost",
      "shared_buffers",
      "synchronous_commit",
      "wal_buffers",
    ]));

  test("the same are those for which we name no other source", () => {
    const claimed = rules.filter((rule) => rule.source === source).map(({ name }) => name);
    expect(claimed.length).toBeGreaterThan(9);
    expect(claimed.filter((name) => differing.includes(name))).toEqual([]);
  });

  test.each(differing)("%s differs somewhere, and its difference is told whole", (name) => {
    expect(grid.some(({ ours, theirs }) => ours[name] !== theirs[name])).toBe(true);
    const told = differences.find(({ setting }) => setting === name)!;
    for (const text of [told.pgtune, told.ours, told.why, told.effect]) expect(text).not.toBe("");
  });
});
