/** What the model computes, by hand and by property. How near it is to a real server: test/system/capacity.test.ts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calc, shown, sum } from "../../../components/standards/capacity/arithmetic.ts";
import { assumed, assumptionNames, assumptions } from "../../../components/standards/capacity/assumptions.ts";
import { entriesPerLeaf, entry, indexBytes } from "../../../components/standards/capacity/btree.ts";
import { peakRows } from "../../../components/standards/capacity/growth.ts";
import { heapBytes, rowsPerPage, tuple } from "../../../components/standards/capacity/heap.ts";
import { type CapacityPlan, type CapacityReport, capacity } from "../../../components/standards/capacity/index.ts";
import { differentPages, missRatio } from "../../../components/standards/capacity/skew.ts";
import { checkpointInterval } from "../../../components/standards/capacity/wal.ts";

function report(plan: CapacityPlan): CapacityReport {
  const found = capacity(plan);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found.report;
}

function figure(of: CapacityReport, id: string, when: "today" | "later" = "later"): number {
  return (of.figures.find((one) => one.id === id) ?? expect.fail(`there is no figure ${id}`))[when];
}

const GB = 1024 ** 3;

describe("arithmetic", () => {
  it.each([
    [calc`${2} + ${3} × ${4}`, 14, "2 + 3 × 4"],
    [calc`(${2} + ${3}) × ${4} − ${1}`, 19, "(2 + 3) × 4 − 1"],
    [calc`${12} / ${3} / ${2}`, 2, "12 / 3 / 2"],
    [calc`ceil(${1234567} / ${100})`, 12346, "ceil(1,234,567 / 100)"],
    [calc`align8(${17}) + min(${3}, ${2}) + max(1, ${0.5})`, 27, "align8(17) + min(3, 2) + max(1, 0.5)"],
    [sum([1, 2, 3]), 6, "1 + 2 + 3"],
    [sum([]), 0, "0"],
    [sum([1, 1, 1, 1, 1, 1, 1]), 7, "sum of 7 values"],
  ])("%#", ({ value, formula }, expected, text) => {
    expect(value).toBe(expected);
    expect(formula).toBe(text);
  });

  it("refuses a formula that it cannot read", () => {
    expect(() => calc`${1} ^ ${2}`).toThrow();
    expect(() => calc`(${1}`).toThrow();
    expect(() => calc`${1} +`).toThrow();
  });

  it("shows six significant digits", () => {
    expect(shown(1234.56789)).toBe("1,234.57");
  });
});

describe("layout, by hand", () => {
  it.each([
    // A page has 8192 − 24 bytes; a row takes its header of 24, its columns, both aligned to 8, and a pointer of 4.
    ["two columns of 12 B", { rowWidth: 12, columns: 2 }, 100, 40, 185],
    ["nothing", { rowWidth: 0, columns: 1 }, 100, 24, 291],
    ["the widest that fits", { rowWidth: 8136, columns: 8 }, 100, 8160, 1],
    ["20 columns, some NULL", { rowWidth: 40, columns: 20 }, 100, 72, 107],
    ["fillfactor 70", { rowWidth: 28, columns: 3 }, 70, 56, 95],
  ])("of a row: %s", (_, row, fillfactor, size, perPage) => {
    expect(tuple(row).value).toBe(size);
    expect(rowsPerPage(size, fillfactor).value).toBe(perPage);
  });

  it("of a table", () => {
    expect(heapBytes(186, 185).value).toBe(2 * 8192);
    expect(heapBytes(0, 185).value).toBe(0);
  });

  it("of an index on a bigint: 366 entries a leaf, as PostgreSQL itself packs them", () => {
    expect(entry(8).value).toBe(16);
    expect(entriesPerLeaf(16, 0.9).value).toBe(366);
    // 547 leaves, two upper pages, the root above those, and the first page: test/system/capacity.test.ts finds 551.
    expect(indexBytes(547, 16).value).toBe(551 * 8192);
    expect(indexBytes(0, 16).value).toBe(8192);
  });
});

describe("growth", () => {
  const at = (month: number, table: Parameters<typeof peakRows>[0]) => peakRows(table)[month];

  it.each([
    ["rows", 12, { rows: 100, growth: { rows: 10 }, retentionMonths: Number.POSITIVE_INFINITY }, 220],
    ["percent", 2, { rows: 100, growth: { percent: 10 }, retentionMonths: Number.POSITIVE_INFINITY }, 121],
    [
      "rows kept for 10 months end at ten months' worth",
      100,
      { rows: 0, growth: { rows: 7 }, retentionMonths: 10 },
      70,
    ],
    // Half of today's 100 have gone after 5 of 10 months, and 5 × 20 have come.
    ["rows half replaced", 5, { rows: 100, growth: { rows: 20 }, retentionMonths: 10 }, 150],
    ["a file that does not shrink", 50, { rows: 100, growth: { rows: 1 }, retentionMonths: 10 }, 100],
  ])("%s", (_, month, table, expected) => {
    expect(at(month, table)).toBeCloseTo(expected, 6);
  });
});

describe("skew", () => {
  const uniform = { ...assumed(), hotRows: 0.5, hotAccesses: 0.5 };

  it("is TPC-C's: 3^k of 4^13 accesses go to a number with k of 13 bits set", () => {
    let [numbers, accesses, choose] = [0, 0, 1];
    for (let k = 13; k >= 0; k--) {
      const part = Math.min(choose / 2 ** 13, assumptions.hotRows.value - numbers);
      accesses += (part / (choose / 2 ** 13)) * ((choose * 3 ** k) / 4 ** 13);
      numbers += part;
      choose = (choose * k) / (14 - k);
    }
    expect(accesses).toBeGreaterThan(assumptions.hotAccesses.value);
    expect(accesses).toBeLessThan(assumptions.hotAccesses.value + 0.01);
  });

  it("meets few pages twice when they are many, and all when they are few", () => {
    expect(differentPages(1e6, 1000, uniform).value).toBeCloseTo(1000, 0);
    expect(differentPages(100, 1e6, uniform).value).toBeCloseTo(100, 6);
    // Where 1 − exp(x) would be all rounding.
    expect(differentPages(100, 1e-18, uniform).value / 1e-18).toBeCloseTo(1, 9);
    expect(differentPages(0, 1e6, uniform).value).toBeLessThan(1);
    // N (1 − 1/e) of N pages by N accesses.
    expect(differentPages(1000, 1000, uniform).value).toBeCloseTo(632.12, 1);
  });

  it("misses nothing that fits, and what is used seldom first", () => {
    const a = assumed();
    expect(missRatio(100, 100, a).value).toBe(0);
    expect(missRatio(100, 20, a).value).toBeCloseTo(0.16, 9);
    expect(missRatio(100, 60, a).value).toBeCloseTo(0.08, 9);
    expect(missRatio(100, 10, a).value).toBeCloseTo(0.58, 9);
    expect(missRatio(100, 0, a).value).toBeCloseTo(1, 9);
  });
});

describe("checkpoints", () => {
  const settings = { timeout: 900, maxWalSize: 1900, completionTarget: 0.9 };

  it("come by time while the log is small", () => {
    expect(checkpointInterval((seconds) => seconds, settings).value).toBe(900);
  });

  it("come by volume else: 1900 / 1.9 bytes at 10 bytes a second", () => {
    expect(checkpointInterval((seconds) => 10 * seconds, settings).value).toBeCloseTo(100, 6);
  });

  it("take the images into account that they cause", () => {
    // 500 bytes at once and 5 a second reach 1000 after 100 seconds.
    expect(checkpointInterval((seconds) => 500 + 5 * seconds, settings).value).toBeCloseTo(100, 6);
  });
});

describe("a plan by hand", () => {
  const plan: CapacityPlan = {
    months: 0,
    tables: {
      t: { rows: 1_850_000, rowWidth: "12B", indexes: [{ width: "8B", order: "ascending" }], fillfactor: 100 },
    },
    load: { writes: { transactionsPerSecond: 10, updatesPercent: 0 }, reads: { transactionsPerSecond: 100 } },
    clients: { count: 50, pooled: true, poolSize: 10, pools: 2 },
    availability: { backupRetention: "10d", rpo: "1m" },
    assumptions: {
      peak: 1,
      backupRatio: 0.5,
      archiveRatio: 1,
      fullBackupEvery: 5,
      walKept: 0,
      systemDisk: 0,
      freeDisk: 0.5,
    },
  };
  const of = report(plan);
  const data = 10_000 * 8192 + (5055 + 18 + 1 + 1) * 8192;

  it.each([
    ["tables.t.heap", 10_000 * 8192],
    ["tables.t.total", data],
    ["disk.total", (data + of.figures.find(({ id }) => id === "disk.wal")!.later) * 2],
    ["disk.wal", 4 * GB],
    ["memory.total", (data * 0.2) / 0.75],
    ["connections.total", 33],
    ["cpus.total", (100 * 0.085 + 10 * 0.15) / 1000 / 0.6],
    ["iops.missRatio", 0],
    ["iops.wal", 10],
    ["wal.commits", 10 * 900 * 40],
    // 9000 rows of 55 + 12 bytes, an entry of 16 each in a record of 48, and 20 for its part of a split.
    ["tables.t.wal.rows", 9000 * (55 + 12 + 48 + 16 + 20)],
    ["tables.t.wal.images", (9000 / 185) * 8192 * 0.7],
    ["tables.t.wal.vacuum", 0],
    ["backup.full", data / 2],
    ["backup.fulls", 3],
    ["backup.archiveTimeout", 60],
    ["backup.segmentsPerDay", 1440],
    ["transactionIds.perDay", 864_000],
    ["transactionIds.freezeEvery", 2e8 / 864_000],
  ])("%s", (id, expected) => {
    expect(Math.abs(figure(of, id) - expected)).toBeLessThanOrEqual(expected * 1e-9);
  });

  it("lasts by its transaction ids 2^31 − 3,000,000 transactions", () => {
    const months = (2 ** 31 - 3e6) / (10 * (365.25 / 12) * 86_400);
    expect(of.limits.find(({ limit }) => limit === "transactionIds")!.months).toBe(Math.ceil(months));
  });

  it("fits the smallest sizes there are", () => {
    expect(of.docker).toMatchObject({ memory: GB, cpus: 1, disk: 10 * GB, lacks: [] });
    expect(of.rds).toMatchObject({ class: "db.m8g.large", storage: 20 * GB, iops: 3000 });
  });
});

describe("updates by hand", () => {
  // 1000 pages of 185 rows, no index, and 10 updates a second that all move their row, everywhere alike: 9000 in 15 minutes.
  const of = report({
    months: 0,
    tables: { t: { rows: 185_000, rowWidth: "12B" } },
    load: { writes: { transactionsPerSecond: 10, updatesPercent: 100 } },
    availability: { backupRetention: "10d" },
    assumptions: {
      ...{ hotRows: 0.5, hotAccesses: 0.5, hotUpdates: 0, deadRows: 0.2, pageImageRatio: 1 },
      ...{ backupRatio: 0.5, archiveRatio: 0.5, fullBackupEvery: 7 },
    },
  });
  const data = 1200 * 8192;
  const records = 9000 * (130 + 12);
  // Each page was changed in this interval or the one before, and rows that move fill new ones.
  const images = (1000 * (1 - Math.exp(-18)) + 9000 / 185) * 8192;
  // Once a fifth of the rows is dead, one vacuum changes every page.
  const vacuum = (9000 / 0.2 / 185) * (8192 + 300);
  const perDay = ((records + images + vacuum + 9000 * 40) / 900) * 86_400;
  // In a day every page that there is, the dead rows' part included.
  const incremental = data * 0.5;
  const archived = perDay * (10 + 7) * 0.5;

  it.each([
    ["data", data],
    ["wal.rows", records],
    ["wal.images", images],
    ["wal.vacuum", vacuum],
    ["wal.perDay", perDay],
    ["backup.incremental", incremental],
    ["backup.wal", archived],
    ["backup.total", 3 * (data / 2 + 6 * incremental) + archived],
  ])("%s", (id, expected) => {
    expect(Math.abs(figure(of, id) - expected)).toBeLessThanOrEqual(expected * 1e-9);
  });
});

describe("the volume of RDS", () => {
  const rds = (transactionsPerSecond: number) =>
    report({
      tables: { t: { rows: 1000, rowWidth: "12B" } },
      load: { writes: { transactionsPerSecond, updatesPercent: 100 } },
      assumptions: { peak: 1, walKept: 0 },
    }).rds;

  // Each commit is a flush.
  it.each([
    ["is small below 3,000 IO/s", 2500, { storage: 20 * GB, iops: 3000 }],
    ["has 400 GB for its speed from there on", 5000, { storage: 400 * GB, iops: 12_000 }],
    ["is paid for above 12,000", 20_000, { storage: 400 * GB, iops: 20_100 }],
    ["ends at 64,000", 65_000, null],
  ])("%s", (_, rate, expected) => {
    if (expected === null) expect(rds(rate)).toBeNull();
    else expect(rds(rate)).toMatchObject(expected);
  });
});

/** JavaScript's own arithmetic on what was printed. */
function evaluated(text: string): number {
  const code = text
    .replaceAll(/(\d),(?=\d{3})/g, "$1")
    .replaceAll("×", "*")
    .replaceAll("−", "-")
    .replaceAll(/\b(ceil|floor|min|max|expm1)\b/g, "Math.$1");
  return new Function("align8", `return ${code}`)((size: number) => Math.ceil(size / 8) * 8);
}

const size = fc.integer({ min: 0, max: 2000 }).map((width) => `${width}B`);
const table = fc.record({
  rows: fc.integer({ min: 0, max: 500_000_000 }),
  rowWidth: size,
  indexes: fc.array(
    fc.record({
      width: fc.integer({ min: 1, max: 200 }).map((width) => `${width}B`),
      count: fc.integer({ min: 1, max: 4 }),
      order: fc.constantFrom("ascending", "random"),
    }),
    { maxLength: 3 },
  ),
  growth: fc.oneof(
    fc.record({ rows: fc.integer({ min: 0, max: 10_000_000 }) }),
    fc.record({ percent: fc.double({ min: 0, max: 50, noNaN: true }) }),
  ),
  retentionMonths: fc.integer({ min: 1, max: 100 }),
  loadShare: fc.integer({ min: 1, max: 10 }),
});
const plans: fc.Arbitrary<CapacityPlan> = fc.record({
  months: fc.integer({ min: 0, max: 60 }),
  tables: fc.record({ a: table, b: table }),
  load: fc.record({
    reads: fc.record({
      transactionsPerSecond: fc.double({ min: 0, max: 5000, noNaN: true }),
      rowsPerTransaction: fc.double({ min: 0, max: 100, noNaN: true }),
    }),
    writes: fc.record({
      transactionsPerSecond: fc.double({ min: 0, max: 2000, noNaN: true }),
      rowsPerTransaction: fc.double({ min: 0, max: 20, noNaN: true }),
      updatesPercent: fc.integer({ min: 0, max: 60 }),
      deletesPercent: fc.integer({ min: 0, max: 40 }),
    }),
    growthPercent: fc.double({ min: 0, max: 20, noNaN: true }),
  }),
  clients: fc.record({ count: fc.integer({ min: 1, max: 2000 }), pooled: fc.boolean() }),
  // A size of its own: what is compared must not be two different sizes that fit.
  instances: fc.constant({ a: { memory: "8GB", cpus: 4, disk: "200GB", iops: 5000, maxConnections: 300 } }),
});

const totals = [
  "data",
  "disk.total",
  "memory.total",
  "iops.total",
  "cpus.total",
  "wal.perDay",
  "backup.total",
  "connections.total",
];

describe("for any plan", () => {
  it("what is printed is what was computed", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const { id, arithmetic, later } of report(plan).figures) {
          const tolerance = Math.max(Math.abs(later) * 1e-3, 1e-4);
          expect(Math.abs(evaluated(arithmetic) - later), `${id} = ${arithmetic}`).toBeLessThanOrEqual(tolerance);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("no number is negative or none", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const of = report(plan);
        for (const { id, today, later } of of.figures)
          for (const value of [today, later]) expect(value >= 0 && Number.isFinite(value), `${id} ${value}`).toBe(true);
        for (const { has, today, later, months } of of.limits)
          expect([has, today, later, months ?? 0].every((value) => value >= 0 && Number.isFinite(value))).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  type Change = (plan: CapacityPlan, factor: number) => void;
  const rise: [string, Change][] = [
    ["rows", ({ tables }, by) => (tables.a!.rows = Math.ceil(tables.a!.rows * by))],
    [
      "row width",
      ({ tables }, by) =>
        (tables.a!.rowWidth = `${Math.min(Math.ceil(Number.parseInt(tables.a!.rowWidth, 10) * by), 8136)}B`),
    ],
    ["an index", ({ tables }) => tables.a!.indexes!.push({ width: "16B" })],
    ["reads", ({ load }, by) => (load!.reads!.transactionsPerSecond *= by)],
    ["writes", ({ load }, by) => (load!.writes!.transactionsPerSecond *= by)],
    ["rows written", ({ load }, by) => (load!.writes!.rowsPerTransaction! *= by)],
    ["retention", ({ tables }, by) => (tables.a!.retentionMonths = Math.ceil(tables.a!.retentionMonths! * by))],
    ["months", (plan, by) => (plan.months = Math.ceil(plan.months! * by))],
    ["clients", ({ clients }, by) => (clients!.count = Math.ceil(clients!.count * by))],
    ["growth of the load", ({ load }, by) => (load!.growthPercent! *= by)],
    [
      "growth of a table",
      ({ tables }, by) => {
        const growth = tables.a!.growth!;
        if (growth.rows !== undefined) growth.rows = Math.ceil(growth.rows * by);
        else growth.percent! *= by;
      },
    ],
  ];

  it.each(rise)("more %s needs no less, and no limit lasts longer", (_, change) => {
    fc.assert(
      fc.property(plans, fc.double({ min: 1, max: 4, noNaN: true }), (plan, factor) => {
        const more = structuredClone(plan);
        change(more, factor);
        const [before, after] = [report(plan), report(more)];
        // Doubles begin at 5e-324, where there are no digits left to compare.
        for (const id of totals)
          expect(figure(after, id), id).toBeGreaterThanOrEqual(figure(before, id) * (1 - 1e-9) - 1e-9);
        for (const [i, { limit, months }] of before.limits.entries())
          expect(after.limits[i]!.months ?? Number.POSITIVE_INFINITY, limit).toBeLessThanOrEqual(
            months ?? Number.POSITIVE_INFINITY,
          );
      }),
      { numRuns: 8 },
    );
  });

  it("a limit is exceeded in its month and not in the one before", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const { limit, months, has } of report(plan).limits) {
          const needs = (month: number) =>
            report({ ...plan, months: month }).limits.find((one) => one.limit === limit)!.later;
          if (months === null) expect(needs(240)).toBeLessThanOrEqual(has);
          else if (months <= 240) {
            expect(needs(months)).toBeGreaterThan(has);
            if (months > 0) expect(needs(months - 1)).toBeLessThanOrEqual(has);
          }
        }
      }),
      { numRuns: 6 },
    );
  });

  it("the size that fits lasts for the months of the plan", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const of = report({ ...plan, instances: { a: {} } });
        if (of.docker.lacks.length > 0) return;
        for (const { limit, months } of of.limits)
          if (limit !== "transactionIds")
            expect(months ?? Number.POSITIVE_INFINITY, limit).toBeGreaterThan(plan.months!);
      }),
      { numRuns: 8 },
    );
  });
});

describe("warnings", () => {
  const warnings = (plan: Partial<CapacityPlan>) =>
    report({ tables: { t: { rows: 1000, rowWidth: "100B" } }, ...plan }).warnings;

  it("has none for a plan that agrees with itself", () => {
    expect(warnings({})).toEqual([]);
  });

  it.each<[string, Partial<CapacityPlan>, string]>([
    ["rows over 2 kB", { tables: { t: { rows: 1, rowWidth: "3000B" } } }, "TOAST"],
    ["a table over 32 TB", { tables: { t: { rows: 1e12, rowWidth: "200B" } } }, "partition"],
    ["inserts without growth", { load: { writes: { transactionsPerSecond: 10 } } }, "13,149,000 rows a month"],
    ["a promise without a standby", { durability: "quorum" }, "needs a standby"],
    ["what no size holds", { load: { reads: { transactionsPerSecond: 1e7 } } }, "lacks cores"],
    ["connections that no memory bears", { clients: { count: 1_000_000 } }, "memory for the connections"],
  ])("%s", (_, plan, expected) => {
    expect(warnings(plan).join("\n")).toContain(expected);
  });
});

describe("assumptions", () => {
  it("are listed with their sources, and which are yours", () => {
    const { assumptions: listed } = report({ tables: { t: { rows: 1, rowWidth: "1B" } }, assumptions: { peak: 5 } });
    expect(listed.map(({ name }) => name)).toEqual(assumptionNames);
    expect(listed.filter(({ yours }) => yours)).toMatchObject([{ name: "peak", value: 5 }]);
    for (const { source, what } of listed) expect(source.length * what.length).toBeGreaterThan(0);
  });

  it("lie in the ranges that plans are held to", () => {
    for (const { value, range } of Object.values(assumptions)) {
      expect(value).toBeGreaterThanOrEqual(range[0]);
      expect(value).toBeLessThanOrEqual(range[1]);
    }
  });
});
