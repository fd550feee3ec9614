/** What is wrong with a plan: all of it at once, and nothing that anybody may write ends in a crash. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capacity } from "../../../components/standards/capacity/index.ts";

const good = { tables: { orders: { rows: 1000, rowWidth: "120B", indexes: [{ width: "8B" }] } } };

function problems(plan: unknown) {
  const found = capacity(plan);
  return "problems" in found ? found.problems : [];
}

const withTable = (table: object) => ({ tables: { orders: { ...good.tables.orders, ...table } } });

describe("a plan", () => {
  it.each<[string, unknown]>([
    ["of the least", good],
    [
      "with every field",
      {
        ...{ ...good, months: 24, version: "16", workload: "mixed", storage: "nvme", durability: "sync" },
        tables: {
          orders: {
            rows: 0,
            rowWidth: "1.5kB",
            columns: 30,
            fillfactor: 80,
            indexes: [{ width: "16B", count: 2, order: "ascending" }],
            growth: { percent: 3 },
            retentionMonths: 3,
            loadShare: 2,
          },
        },
        load: {
          reads: { transactionsPerSecond: 1, rowsPerTransaction: 2 },
          writes: { transactionsPerSecond: 1, rowsPerTransaction: 2, updatesPercent: 50, deletesPercent: 50 },
          growthPercent: 1,
        },
        clients: { count: 3, pooled: true, poolSize: 2, pools: 2, growthPercent: 2 },
        instances: { a: { memory: "2GB", cpus: 0.5, disk: "20GB", iops: 100, maxConnections: 20 }, b: {} },
        availability: { backupRetention: "2d", rpo: "30s" },
        assumptions: { peak: 1 },
      },
    ],
  ])("%s has no problem", (_, plan) => {
    expect(problems(plan)).toEqual([]);
  });

  it.each<[string, unknown, string, string]>([
    ["nothing", undefined, "plan", "tables"],
    ["a list", [], "plan", "tables"],
    ["no tables", {}, "tables", "rowWidth"],
    ["an empty map of tables", { tables: {} }, "tables", "rowWidth"],
    ["a table that is a number", { tables: { orders: 5 } }, "tables.orders", "map"],
    ["rows missing", { tables: { orders: { rowWidth: "8B" } } }, "tables.orders.rows", "add it"],
    ["rows as text", withTable({ rows: "many" }), "tables.orders.rows", "correct"],
    ["half a row", withTable({ rows: 1.5 }), "tables.orders.rows", "take 2"],
    ["fewer rows than none", withTable({ rows: -1 }), "tables.orders.rows", "take 0"],
    ["rows without an end", withTable({ rows: Number.POSITIVE_INFINITY }), "tables.orders.rows", "take"],
    ["a width without a unit", withTable({ rowWidth: "120" }), "tables.orders.rowWidth", '"120B"'],
    ["a width as a number", withTable({ rowWidth: 120 }), "tables.orders.rowWidth", '"120B"'],
    ["a width with a wrong unit", withTable({ rowWidth: "1KB" }), "tables.orders.rowWidth", '"1kB"'],
    ["a row wider than a page", withTable({ rowWidth: "9kB" }), "tables.orders.rowWidth", "take 8136B"],
    ["a mistyped field", withTable({ rowWitdh: "8B" }), "tables.orders.rowWitdh", "rowWidth"],
    ["a mistyped section", { ...good, lode: {} }, "lode", "load"],
    ["a mistyped assumption", { ...good, assumptions: { peek: 2 } }, "assumptions.peek", "peak"],
    ["an assumption out of range", { ...good, assumptions: { hotRows: 20 } }, "assumptions.hotRows", "take 1"],
    ["a workload that is none", { ...good, workload: "oltpp" }, "workload", "oltp"],
    ["a version that is none", { ...good, version: "13" }, "version", "take 14"],
    ["a version with its minor", { ...good, version: "17.4" }, "version", "take 17"],
    ["a workload by another name", { ...good, workload: "dw" }, "workload", "take analytics"],
    ["a storage that is none", { ...good, storage: "disc" }, "storage", "take ssd"],
    [
      "an order that is none",
      withTable({ indexes: [{ width: "8B", order: "ascendign" }] }),
      "tables.orders.indexes[0].order",
      "ascending",
    ],
    ["an index without a width", withTable({ indexes: [{}] }), "tables.orders.indexes[0].width", "add it"],
    ["an index that is none", withTable({ indexes: [null] }), "tables.orders.indexes[0]", "map"],
    ["growth of both kinds", withTable({ growth: { rows: 1, percent: 1 } }), "tables.orders.growth", "remove one"],
    ["growth backwards", withTable({ growth: { percent: -5 } }), "tables.orders.growth.percent", "take 0"],
    ["retention of no month", withTable({ retentionMonths: 0 }), "tables.orders.retentionMonths", "take 1"],
    ["no load on any table", withTable({ loadShare: 0 }), "tables.*.loadShare", "remove loadShare"],
    [
      "writes over 100 percent",
      { ...good, load: { writes: { transactionsPerSecond: 1, updatesPercent: 80, deletesPercent: 30 } } },
      "load.writes.deletesPercent",
      "take 20",
    ],
    ["a rate missing", { ...good, load: { reads: {} } }, "load.reads.transactionsPerSecond", "add it"],
    ["no instance", { ...good, instances: {} }, "instances", '"a": {}'],
    ["memory under 256 MB", { ...good, instances: { a: { memory: "100MB" } } }, "instances.a.memory", "take 256MB"],
    ["memory without a unit", { ...good, instances: { a: { memory: "16" } } }, "instances.a.memory", "write 16GB"],
    ["memory as a number", { ...good, instances: { a: { memory: 16 } } }, "instances.a.memory", '"16GB", in quotes'],
    ["a disk without a unit", { ...good, instances: { a: { disk: "100" } } }, "instances.a.disk", "write 100GB"],
    ["no cores", { ...good, instances: { a: { cpus: 0 } } }, "instances.a.cpus", "take 0.1"],
    ["clients uncounted", { ...good, clients: { pooled: true } }, "clients.count", "add it"],
    [
      "retention without a unit",
      { ...good, availability: { backupRetention: "14" } },
      "availability.backupRetention",
      '"14d"',
    ],
    ["an RPO as a number", { ...good, availability: { rpo: 300 } }, "availability.rpo", '"300s"'],
    [
      "retention as a number",
      { ...good, availability: { backupRetention: 14 } },
      "availability.backupRetention",
      '"14d"',
    ],
    ["an RPO of nothing", { ...good, availability: { rpo: "0s" } }, "availability.rpo", "take 1s"],
  ])("%s is a problem", (_, plan, field, fix) => {
    const found = problems(plan);
    expect(found.map((problem) => problem.field)).toEqual([field]);
    expect(found[0]!.fix).toContain(fix);
    expect(Object.values(found[0]!).every((text) => typeof text === "string" && text.length > 0)).toBe(true);
  });

  it("tells all of it at once", () => {
    const found = problems({
      months: -1,
      tables: { a: { rows: -1, rowWidth: "x" }, b: 3 },
      workload: "none",
      asumptions: {},
    });
    expect(found.map(({ field }) => field).sort()).toEqual(
      ["asumptions", "months", "tables.a.rowWidth", "tables.a.rows", "tables.b", "workload"].sort(),
    );
  });

  it("is anything that JSON can say, without a crash", () => {
    fc.assert(fc.property(fc.jsonValue(), (plan) => void capacity(plan)));
    const fields = Object.keys({
      ...good,
      load: 1,
      clients: 1,
      instances: 1,
      availability: 1,
      assumptions: 1,
      months: 1,
    });
    const inner = fc.dictionary(
      fc.constantFrom("rows", "rowWidth", "indexes", "reads", "writes", "count", "a", "__proto__"),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...fields), fc.oneof(inner, fc.jsonValue())),
        (plan) => void capacity(plan),
      ),
    );
  });

  it("may name a table as JavaScript names what every object has", () => {
    const plan = JSON.parse(
      '{"tables": {"__proto__": {"rows": 1, "rowWidth": "1B"}, "toString": {"rows": 1, "rowWidth": "1B"}}}',
    );
    expect(() => capacity(plan)).not.toThrow();
  });
});
