/** The arithmetic and the judgements of `npm run bench:tuning`, without a server: what its page says must follow from its figures. */
import { describe, expect, test } from "vitest";
import { percentiles, ratioToBest, spread, verdict } from "../bench/tuning/figures.ts";
import { settingsOf, type Tool, tools } from "../bench/tuning/peers.ts";
import { plot } from "../bench/tuning/plot.ts";
import { report } from "../bench/tuning/report.ts";
import type { Measurement, Results } from "../bench/tuning/results.ts";
import { readAnswer } from "../bench/tuning/timescaledbTune.ts";

describe("figures", () => {
  test("percentiles are of those that were measured, by nearest rank", () => {
    const values = Array.from({ length: 200 }, (_, i) => 200 - i);
    expect(percentiles(values, [0.5, 0.95, 0.99])).toEqual([100, 190, 198]);
    expect(percentiles([7], [0.5, 0.99])).toEqual([7, 7]);
    expect(() => percentiles([], [0.5])).toThrow("--seconds");
  });

  test("a spread is the median between the least and the most", () => {
    expect(spread([5, 1, 3])).toEqual({ median: 3, least: 1, most: 5, rounds: 3 });
    expect(spread([4, 1, 3, 2])).toMatchObject({ median: 2.5 });
  });

  const [low, middle, high] = [spread([10, 11, 12]), spread([12, 13, 14]), spread([15, 16, 17])];
  test("ahead is who is better than every other in every round", () => {
    expect(verdict(high, [low, middle], "more")).toBe("ahead");
    expect(verdict(low, [middle, high], "less")).toBe("noise");
    expect(verdict(low, [high], "less")).toBe("ahead");
  });

  test("behind is who has one other that is better in every round", () => {
    expect(verdict(middle, [low, high], "more")).toBe("behind");
    expect(verdict(low, [middle], "more")).toBe("noise");
  });

  test("two rounds say nothing", () => {
    expect(verdict(spread([9, 9]), [low], "more")).toBe("too few rounds");
    expect(verdict(high, [low, spread([1, 1])], "more")).toBe("too few rounds");
  });

  test("a ratio above 1 is better either way", () => {
    expect(ratioToBest(high, [low, middle], "more")).toBeCloseTo(16 / 13);
    expect(ratioToBest(high, [low, middle], "less")).toBeCloseTo(11 / 16);
  });
});

describe("tools", () => {
  const told = { workload: "oltp", storage: "ssd", dataSize: 700_000 } as const;

  test("the defaults are nothing, but for connections that would not fit", () => {
    expect(settingsOf("defaults", told)).toEqual({});
    expect(settingsOf("defaults", { ...told, connections: 150 })).toEqual({ max_connections: "150" });
  });

  test("pgtune's and ours are of the same size, workload and connections", () => {
    for (const tool of ["pgtune", "Holdfast"] as const)
      expect(settingsOf(tool, { ...told, connections: 150 })).toMatchObject({
        ...{ max_connections: "150", shared_buffers: "512MB", min_wal_size: "2048MB", effective_io_concurrency: "200" },
      });
  });

  test("none weakens durability", () => {
    for (const tool of ["pgtune", "Holdfast"] as const)
      for (const name of ["fsync", "full_page_writes", "synchronous_commit"])
        expect(settingsOf(tool, told)[name] ?? "on").toBe("on");
  });

  test("timescaledb-tune's answer is all that a server without the extension takes", () => {
    const text = `shared_preload_libraries = 'timescaledb'
# work_mem = 1MB
work_mem = 32MB
timescaledb.max_background_workers = 16
default_toast_compression = lz4
timescaledb.last_tuned = '2026-11-21T19:32:04Z'
`;
    expect(readAnswer(text)).toEqual({ work_mem: "32MB", default_toast_compression: "lz4" });
  });
});

describe("the page", () => {
  /** Three rounds of two workloads: ours writes a quarter of the log, and is slower in the analytic set. */
  const measured: Record<Tool, [tps: number, wal: number, total: number]> = {
    defaults: [1000, 4000, 9],
    pgtune: [1010, 2000, 5],
    "timescaledb-tune": [990, 4100, 5.1],
    Holdfast: [1005, 1000, 7],
  };
  const results: Results = {
    conditions: {
      ...{ began: "2026-11-21 12:00", cores: 2, gigabytes: 24, kernel: "6", postgresql: "17.1", timescaledbTune: "1" },
      ...{ rounds: 3, seconds: 20, scale: 100, databases: { small: 700 }, commits: { fast: 9000, slow: 480 } },
      settings: Object.fromEntries(
        ["tpcb-memory", "analytic"].map((key) => [
          key,
          Object.fromEntries(tools.map((tool) => [tool, { work_mem: `${tool.length}MB` }])),
        ]),
      ),
    },
    measurements: tools.flatMap((tool) =>
      [1, 2, 3].flatMap((round): Measurement[] => {
        const [tps, walPerTransaction, total] = measured[tool];
        const off = 1 + (round - 2) / 100;
        return [
          {
            workload: "tpcb-memory",
            tool,
            round,
            figures: { tps: tps * off, walPerTransaction: walPerTransaction * off },
          },
          { workload: "analytic", tool, round, figures: { total: total * off, "large sort": 1 } },
        ];
      }),
    ),
  };
  const page = report(results, { results: "r.json", plot: "p.svg" });

  test("says where we are ahead and behind, beyond noise", () => {
    expect(page).toContain("- TPC-B-like, fits in memory: ahead of all in WAL per transaction.");
    expect(page).toContain("- analytic set: behind at least one in all queries.");
    expect(page).toContain("0.25 of defaults, 0.50 of pgtune, 0.24 of timescaledb-tune");
  });

  test("has the median, the range, the ratio and the judgement of each figure", () => {
    expect(page).toContain("| **1,005** (995–1,015) | 1.00 | noise |");
    expect(page).toContain("| **7.00** (6.93–7.07) | 0.71 | behind |");
  });

  test("has no table of what was not measured, and the answers once", () => {
    expect(page).not.toContain("### select-only");
    expect(page.match(/`work_mem` \| 8MB \| 6MB \| 16MB \| 8MB/g)).toHaveLength(1);
    expect(page).not.toMatch(/NaN|undefined/);
  });

  test("has a plot with every tool and every workload that was measured", () => {
    const svg = plot(results);
    for (const text of [...tools, "fits in memory", "analytic set"]) expect(svg).toContain(text);
    expect(svg).not.toMatch(/NaN|undefined|select-only/);
  });
});
