/**
 * What a capacity plan is asked for, as a person writes it into a file, and everything that is wrong with it at once. Sizes keep their
 * units; a number that could be of two kinds has its unit in its name.
 */
import { addProblems, type Kind, soundly } from "../../core/kinds.ts";
import { formatMemory, likelyMemory, memoryForm, parseMemory } from "../../core/memory.ts";
import { oneOf, type Problem } from "../../core/problems.ts";
import { milliseconds } from "../../postgres/durations.ts";
import { containers } from "../containers.ts";
import { Durability } from "../durability.ts";
import { memoryProblems, Storage, versions, Workload } from "../tuning/index.ts";
import { nearestName, nearestVersion } from "../tuning/request.ts";
import { type AssumptionName, type Assumptions, assumed, assumptionNames, assumptions } from "./assumptions.ts";

/** What is added each month, before retention removes anything. One of the two. */
export interface GrowthPlan {
  /** Rows a month. */
  rows?: number;
  /** Percent a month of the rows that are there: interest on interest. */
  percent?: number;
}

export interface IndexPlan {
  /** Of the key: its columns with their padding: `"8B"` for a bigint, `"16B"` for a uuid. */
  width: string;
  /** So many like it. @default 1 */
  count?: number;
  /**
   * `ascending`: new keys come at the end (an identity column, the time of insertion); `random`: anywhere. Decides how full the
   * pages are and how many of them a checkpoint writes.
   * @default "random"
   */
  order?: string;
}

export interface TablePlan {
  /** Today. */
  rows: number;
  /**
   * A row's columns with their padding, without PostgreSQL's own header: `"120B"`. `pg_stats` has each column's `avg_width`. What is
   * stored out of line (TOAST) is not modelled: plan it as a table of its own.
   */
  rowWidth: string;
  /** Columns, when some may be NULL: more than 8 make each row's header longer. @default 8 */
  columns?: number;
  /** Percent of a page that inserts fill. @default 100 */
  fillfactor?: number;
  /** B-trees, that of the primary key included. @default none */
  indexes?: IndexPlan[];
  /** @default none */
  growth?: GrowthPlan;
  /** Months after which a row is removed. @default never */
  retentionMonths?: number;
  /** This table's part of all reads and writes, against the other tables'. @default 1 */
  loadShare?: number;
}

export interface ReadsPlan {
  /** Average over the day. */
  transactionsPerSecond: number;
  /** Rows found by key. @default 1 */
  rowsPerTransaction?: number;
}

export interface WritesPlan {
  /** Average over the day. */
  transactionsPerSecond: number;
  /** Rows inserted, updated or deleted. @default 1 */
  rowsPerTransaction?: number;
  /** Of the rows, percent that are updated. @default 50 */
  updatesPercent?: number;
  /** Of the rows, percent that are deleted; the rest are inserted. @default 0 */
  deletesPercent?: number;
}

export interface LoadPlan {
  /** @default none */
  reads?: ReadsPlan;
  /** @default none */
  writes?: WritesPlan;
  /** Percent a month by which both rates grow. @default 0 */
  growthPercent?: number;
}

export interface ClientsPlan {
  /** Connections that clients keep open. */
  count: number;
  /** Whether they come through PgBouncer in transaction mode. @default false */
  pooled?: boolean;
  /** Pooled: server connections of one pool. @default 20 */
  poolSize?: number;
  /** Pooled: pools, one for each pair of database and login. @default 1 */
  pools?: number;
  /** Percent a month by which the clients grow. @default 0 */
  growthPercent?: number;
}

/** An instance as it is; what is left out is what the plan recommends. */
export interface InstancePlan {
  memory?: string;
  cpus?: number;
  disk?: string;
  /** That its disk can do. */
  iops?: number;
  maxConnections?: number;
}

export interface AvailabilityPlan {
  /** How far back a restore must reach: `"14d"`. @default "14d" */
  backupRetention?: string;
  /** Writes that losing all instances may lose: `"5m"`. @default "5m" */
  rpo?: string;
}

export interface CapacityPlan {
  /** Months ahead that the recommended size is to last. @default 12 */
  months?: number;
  /** Of PostgreSQL. @default "17" */
  version?: string;
  /** @default "oltp" */
  workload?: string;
  /** @default "ssd" */
  storage?: string;
  /** @default "quorum" with two instances or more, else "async" */
  durability?: string;
  /** By name. */
  tables: Record<string, TablePlan>;
  /** @default none */
  load?: LoadPlan;
  /** @default 20, not pooled */
  clients?: ClientsPlan;
  /** By key, the primary and its standbys: each has all data, and each may become the primary. @default { a: {} } */
  instances?: Record<string, InstancePlan>;
  availability?: AvailabilityPlan;
  /** Values of yours for what is assumed, by name. */
  assumptions?: Partial<Record<AssumptionName, number>>;
}

export interface Index {
  /** Bytes of the key. */
  width: number;
  count: number;
  order: "ascending" | "random";
}

export interface Table {
  name: string;
  rows: number;
  /** Bytes. */
  rowWidth: number;
  columns: number;
  fillfactor: number;
  indexes: Index[];
  growth: { rows: number } | { percent: number };
  /** Infinity: never removed. */
  retentionMonths: number;
  /** Part of the load, 0 to 1. */
  share: number;
}

export interface Load {
  reads: { transactions: number; rows: number };
  writes: { transactions: number; inserts: number; updates: number; deletes: number };
  growthPercent: number;
}

/** Bytes, cores, IO/s; nothing where the plan leaves it to us. */
export interface Limits {
  memory?: number;
  cpus?: number;
  disk?: number;
  iops?: number;
  connections?: number;
}

/** A plan without problems, in bytes, seconds and rows a second. */
export interface Understood {
  months: number;
  version: string;
  workload: Workload;
  storage: Storage;
  durability: Durability;
  tables: Table[];
  load: Load;
  clients: { count: number; pooled: boolean; poolSize: number; pools: number; growthPercent: number };
  instances: Record<string, Limits>;
  backupDays: number;
  /** Seconds. */
  rpo: number;
  assumptions: Assumptions;
  overridden: AssumptionName[];
}

const kinds: Record<keyof CapacityPlan, Kind> = {
  months: "number",
  version: "text",
  workload: "text",
  storage: "text",
  durability: "text",
  tables: {
    map: {
      fields: {
        ...{ rows: "number", rowWidth: "text", columns: "number", fillfactor: "number" },
        indexes: { list: { fields: { width: "text", count: "number", order: "text" } } },
        growth: { fields: { rows: "number", percent: "number" } },
        ...{ retentionMonths: "number", loadShare: "number" },
      },
    },
  },
  load: {
    fields: {
      reads: { fields: { transactionsPerSecond: "number", rowsPerTransaction: "number" } },
      writes: {
        fields: {
          ...{ transactionsPerSecond: "number", rowsPerTransaction: "number" },
          ...{ updatesPercent: "number", deletesPercent: "number" },
        },
      },
      growthPercent: "number",
    },
  },
  clients: {
    fields: { count: "number", pooled: "boolean", poolSize: "number", pools: "number", growthPercent: "number" },
  },
  instances: {
    map: { fields: { memory: "text", cpus: "number", disk: "text", iops: "number", maxConnections: "number" } },
  },
  availability: { fields: { backupRetention: "text", rpo: "text" } },
  assumptions: { fields: Object.fromEntries(assumptionNames.map((name) => [name, "number"])) },
};

const sizeForm = `${memoryForm}, or bytes: "120B"`;
const durationForm = 'a number with a unit, such as "5m" or "14d" (s, m, h, d)';

const day = 86_400_000;
/** PostgreSQL's own: more rows than that do not fit into the 32 TB that a table may have. */
const mostRows = 1.25e12;
/** A page's 8192 bytes less its header, one line pointer and the row's own header. */
const widestRow = 8192 - 24 - 8 - 24;
const widestKey = 2704;
const { minimumMemory, minimumCpus } = containers.postgres;

/** The plan in our units, or everything that is wrong with it. */
export function understand(given: unknown): { plan: Understood } | { problems: Problem[] } {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    const fix = 'write { "tables": { "NAME": { "rows": 1000000, "rowWidth": "120B" } } }';
    return {
      problems: [{ field: "plan", found: JSON.stringify(given) ?? "nothing", allowed: "one JSON object", fix }],
    };
  }
  const { args, problems: found } = soundly(given as CapacityPlan, kinds);
  const problems = found.map((problem) => ({ ...problem, ...unitNeeded(problem) }));
  const judged = new Judge();
  const plan = judged.plan(args);
  addProblems(problems, judged.problems);
  return problems.length > 0 ? { problems } : { plan };
}

/** A size or a time written as a number, whose unit somebody must say. */
function unitNeeded({ field, found }: Problem): Partial<Problem> {
  const likely = likelyMemory(found);
  if (!/^[\d.]+$/.test(found) || likely === undefined) return {};
  if (/\.(rowWidth|width)$/.test(field)) return { allowed: sizeForm, fix: `write "${found}B" for bytes, in quotes` };
  if (/\.(memory|disk)$/.test(field))
    return { allowed: memoryForm, fix: `write ${JSON.stringify(formatMemory(likely))}, in quotes` };
  if (field === "availability.rpo") return { allowed: durationForm, fix: `write "${found}s" for seconds, in quotes` };
  if (field === "availability.backupRetention")
    return { allowed: durationForm, fix: `write "${found}d" for days, in quotes` };
  return {};
}

/** Reads values and collects what is wrong with them; what is wrong reads as something harmless. */
class Judge {
  readonly problems: Problem[] = [];

  plan(args: CapacityPlan): Understood {
    const instances = args.instances ?? { a: {} };
    const durability =
      this.choice("durability", args.durability, Object.values(Durability)) ??
      (Object.keys(instances).length > 1 ? Durability.Quorum : Durability.Async);
    const { load = {}, clients, availability = {}, assumptions: own = {} } = args;
    for (const name of assumptionNames) {
      const [least, most] = assumptions[name].range;
      this.number(`assumptions.${name}`, own[name], 0, least, most);
    }
    return {
      months: this.whole("months", args.months, 12, 0, 240),
      version: this.choice("version", args.version, versions.postgresql, nearestVersion) ?? "17",
      workload: this.choice("workload", args.workload, Object.values(Workload)) ?? Workload.Oltp,
      storage: this.choice("storage", args.storage, Object.values(Storage)) ?? Storage.Ssd,
      durability,
      tables: this.tables(args.tables),
      load: {
        reads: this.reads(load.reads),
        writes: this.writes(load.writes),
        growthPercent: this.number("load.growthPercent", load.growthPercent, 0, 0, 1000),
      },
      clients: {
        count: this.whole(
          "clients.count",
          this.needed("clients.count", clients === undefined ? 20 : clients.count, "400"),
          20,
          1,
          1e6,
        ),
        pooled: clients?.pooled ?? false,
        poolSize: this.whole("clients.poolSize", clients?.poolSize, containers.pool.size, 1, 10_000),
        pools: this.whole("clients.pools", clients?.pools, 1, 1, 10_000),
        growthPercent: this.number("clients.growthPercent", clients?.growthPercent, 0, 0, 1000),
      },
      instances: this.instances(instances),
      backupDays:
        this.duration("availability.backupRetention", availability.backupRetention, "14d", "1d", "3650d") / day,
      rpo: this.duration("availability.rpo", availability.rpo, "5m", "1s", "7d") / 1000,
      assumptions: assumed(own),
      overridden: assumptionNames.filter((name) => own[name] !== undefined),
    };
  }

  private tables(tables: Record<string, TablePlan> | undefined): Table[] {
    const entries = Object.entries(tables ?? {});
    if (entries.length === 0)
      this.wrong(
        "tables",
        tables === undefined ? "nothing" : "no table",
        "at least one table",
        'add "orders": { "rows": 1000000, "rowWidth": "120B" }',
      );
    const read = entries.map(([name, table]) => this.table(name, table));
    const shares = read.reduce((all, { share }) => all + share, 0);
    if (entries.length > 0 && shares === 0)
      this.wrong(
        "tables.*.loadShare",
        "0 everywhere",
        "a share above 0 on one table at least",
        "remove loadShare where the load goes",
      );
    return read.map((table) => ({ ...table, share: table.share / (shares || 1) }));
  }

  private table(name: string, table: TablePlan): Table {
    const at = `tables.${name}`;
    const { growth = {} } = table;
    if (growth.rows !== undefined && growth.percent !== undefined)
      this.wrong(`${at}.growth`, "rows and percent", "one of the two", "remove one");
    const percent = this.number(`${at}.growth.percent`, growth.percent, 0, 0, 1000);
    const rows = this.number(`${at}.growth.rows`, growth.rows, 0, 0, mostRows);
    return {
      name,
      rows: this.whole(`${at}.rows`, this.needed(`${at}.rows`, table.rows, "1000000"), 0, 0, mostRows),
      rowWidth:
        this.width(`${at}.rowWidth`, this.needed(`${at}.rowWidth`, table.rowWidth, '"120B"'), 0, widestRow) ?? 0,
      columns: this.whole(`${at}.columns`, table.columns, 8, 1, 1600),
      fillfactor: this.whole(`${at}.fillfactor`, table.fillfactor, 100, 10, 100),
      indexes: (table.indexes ?? []).map((index, i) => this.index(`${at}.indexes[${i}]`, index)),
      growth: growth.percent === undefined ? { rows } : { percent },
      retentionMonths:
        table.retentionMonths === undefined
          ? Number.POSITIVE_INFINITY
          : this.whole(`${at}.retentionMonths`, table.retentionMonths, 1, 1, 1200),
      share: this.number(`${at}.loadShare`, table.loadShare, 1, 0, 1e6),
    };
  }

  private index(at: string, index: IndexPlan): Index {
    return {
      width: this.width(`${at}.width`, this.needed(`${at}.width`, index.width, '"8B"'), 1, widestKey) ?? 1,
      count: this.whole(`${at}.count`, index.count, 1, 1, 1000),
      order: this.choice(`${at}.order`, index.order, ["ascending", "random"] as const) ?? "random",
    };
  }

  private rates(at: string, rates: ReadsPlan | undefined): { transactions: number; rows: number } {
    if (rates === undefined) return { transactions: 0, rows: 0 };
    const given = this.needed(`${at}.transactionsPerSecond`, rates.transactionsPerSecond, "100");
    const transactions = this.number(`${at}.transactionsPerSecond`, given, 0, 0, 1e7);
    return {
      transactions,
      rows: transactions * this.number(`${at}.rowsPerTransaction`, rates.rowsPerTransaction, 1, 0, 1e7),
    };
  }

  private reads(reads: ReadsPlan | undefined) {
    return this.rates("load.reads", reads);
  }

  private writes(writes: WritesPlan | undefined): Load["writes"] {
    const { transactions, rows } = this.rates("load.writes", writes);
    const updates = this.number("load.writes.updatesPercent", writes?.updatesPercent, 50, 0, 100);
    const deletes = this.number("load.writes.deletesPercent", writes?.deletesPercent, 0, 0, 100);
    if (updates + deletes > 100)
      this.wrong(
        "load.writes.deletesPercent",
        `${deletes}, with ${updates} updated`,
        "at most 100 together",
        `take ${100 - updates}`,
      );
    const part = (percent: number) => (rows * percent) / 100;
    return { transactions, updates: part(updates), deletes: part(deletes), inserts: part(100 - updates - deletes) };
  }

  private instances(instances: Record<string, InstancePlan>): Record<string, Limits> {
    if (Object.keys(instances).length === 0) this.wrong("instances", "none", "at least one", 'add "a": {}');
    const read = (key: string, instance: InstancePlan): Limits => {
      const at = `instances.${key}`;
      const optional = <T>(value: T | undefined, to: (value: T) => number) =>
        value === undefined ? undefined : to(value);
      const limits = {
        memory: this.memory(`${at}.memory`, instance.memory, minimumMemory),
        cpus: optional(instance.cpus, (cpus) => this.number(`${at}.cpus`, cpus, 1, minimumCpus, 1024)),
        disk: this.memory(`${at}.disk`, instance.disk, 1024 ** 3, 1024 ** 5),
        iops: optional(instance.iops, (iops) => this.number(`${at}.iops`, iops, 1, 1, 1e8)),
        connections: optional(instance.maxConnections, (n) => this.whole(`${at}.maxConnections`, n, 4, 4, 262_143)),
      };
      return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
    };
    return Object.fromEntries(Object.entries(instances).map(([key, instance]) => [key, read(key, instance)]));
  }

  private wrong(field: string, found: string, allowed: string, fix: string): void {
    this.problems.push({ field, found, allowed, fix });
  }

  /** The value, and a problem where there is none. */
  private needed<T>(field: string, value: T | undefined, example: string): T | undefined {
    if (value === undefined) this.wrong(field, "nothing", "a value: it cannot be derived", `add it: ${example}`);
    return value;
  }

  private number(field: string, value: number | undefined, otherwise: number, least: number, most: number): number {
    if (value === undefined) return otherwise;
    if (Number.isFinite(value) && value >= least && value <= most) return value;
    const near = value > most ? most : least;
    this.wrong(field, String(value), `${least} to ${most}`, `take ${near}`);
    return near;
  }

  private whole(field: string, value: number | undefined, otherwise: number, least: number, most: number): number {
    if (value === undefined || !Number.isFinite(value) || Number.isInteger(value))
      return this.number(field, value, otherwise, least, most);
    this.wrong(
      field,
      String(value),
      `a whole number, ${least} to ${most}`,
      `take ${Math.min(Math.max(Math.round(value), least), most)}`,
    );
    return otherwise;
  }

  private choice<T extends string>(
    field: string,
    value: string | undefined,
    allowed: readonly T[],
    near: (value: string, allowed: readonly T[]) => string = nearestName,
  ): T | undefined {
    if (value === undefined || (allowed as readonly string[]).includes(value)) return value as T | undefined;
    this.wrong(field, JSON.stringify(value), oneOf(allowed), `take ${near(value, allowed)}`);
    return undefined;
  }

  /** Bytes of memory or a disk. */
  private memory(field: string, text: string | undefined, least: number, most?: number): number | undefined {
    if (text === undefined) return undefined;
    const problems = memoryProblems(field, text, least / 1024, most === undefined ? undefined : most / 1024);
    this.problems.push(...problems);
    return problems.length > 0 ? undefined : parseMemory(text);
  }

  /** Bytes of a row or a key. */
  private width(field: string, text: string | undefined, least: number, most: number): number | undefined {
    if (text === undefined) return undefined;
    const bytes = parseBytes(text);
    if (bytes === undefined)
      this.wrong(field, JSON.stringify(text), sizeForm, `write ${JSON.stringify(suggested(text))}`);
    else if (bytes >= least && bytes <= most) return bytes;
    else this.wrong(field, JSON.stringify(text), `${least}B to ${most}B`, `take ${bytes > most ? most : least}B`);
    return undefined;
  }

  /** Milliseconds. */
  private duration(field: string, text: string | undefined, otherwise: string, least: string, most: string): number {
    const given = text ?? otherwise;
    const length = milliseconds(given);
    if (length === undefined)
      this.wrong(field, JSON.stringify(given), durationForm, `write ${JSON.stringify(otherwise)}`);
    else if (length < milliseconds(least)! || length > milliseconds(most)!)
      this.wrong(
        field,
        JSON.stringify(given),
        `${least} to ${most}`,
        `take ${length < milliseconds(least)! ? least : most}`,
      );
    else return length;
    return milliseconds(otherwise)!;
  }
}

/** Bytes of a size; a row's are so few that `B` is allowed. */
function parseBytes(text: string): number | undefined {
  const bytes = /^(\d+(?:\.\d+)?)\s*B$/.exec(text.trim());
  const size = bytes === null ? parseMemory(text) : Math.ceil(Number(bytes[1]));
  return size !== undefined && Number.isSafeInteger(size) ? size : undefined;
}

/** The same number in bytes, or in kilobytes where it has a letter for them. */
function suggested(text: string): string {
  const match = /(\d+(?:\.\d+)?)\s*(k)?/i.exec(text);
  return match === null ? "120B" : `${match[1]}${match[2] === undefined ? "B" : "kB"}`;
}
