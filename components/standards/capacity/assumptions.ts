/**
 * What the plan does not say and nobody can derive: each value by name, with its unit and where it comes from. All of them can be
 * replaced in the plan (`assumptions`), and a report lists which ones were. What PostgreSQL's source fixes is no assumption and stands
 * beside its formula.
 */
import { keptConnections } from "../serverConnections.ts";

export interface Assumption {
  value: number;
  unit: "" | "B" | "ms" | "h" | "d" | "IO/s";
  what: string;
  source: string;
  /** Least and most that a plan may say. */
  range: readonly [number, number];
}

const docs = (page: string) => `PostgreSQL documentation, "${page}"`;
const measured = (how: string) => `measured here: ${how}`;

const share = [0, 1] as const;
const positiveShare = [0.01, 1] as const;

export const assumptions = {
  indexFill: {
    value: 0.9,
    unit: "",
    what: "how full leaf pages are that are built or filled in key order and not disturbed",
    source: docs("CREATE INDEX, fillfactor"),
    range: [0.1, 1],
  },
  randomIndexFill: {
    value: 0.69,
    unit: "",
    what: "how full leaf pages are where entries come in between: ln 2",
    source: "A. Yao, On random 2-3 trees, 1978; test/system/capacity.test.ts holds it to a real index",
    range: [0.1, 1],
  },
  deadRows: {
    value: 0.2,
    unit: "",
    what: "part of a table's rows that are dead before a vacuum makes room, so long as rows are changed or removed (bloat)",
    source: docs("Automatic Vacuuming, autovacuum_vacuum_scale_factor"),
    range: share,
  },
  hotUpdates: {
    value: 0.5,
    unit: "",
    what: "part of the updates that stay on their page and touch no index (HOT)",
    source: `an estimate: n_tup_hot_upd / n_tup_upd says yours; ${docs("Heap-Only Tuples")}`,
    range: share,
  },
  changedBytes: {
    value: 16,
    unit: "B",
    what: "bytes that differ between the two versions of a row after a HOT update",
    source: "an estimate: two changed columns",
    range: [0, 8160],
  },
  hotRows: {
    value: 0.2,
    unit: "",
    what: "part of the data that is used most, which is to stay in memory (working set)",
    source: "TPC-C's skew, clause 2.1.6: NURand(8191, 1, 100000)",
    range: positiveShare,
  },
  hotAccesses: {
    value: 0.84,
    unit: "",
    what: "part of the accesses that go to that part of the data",
    source: "TPC-C's skew, clause 2.1.6: NURand(8191, 1, 100000) has 84 % of its values on 20 % of the numbers",
    range: share,
  },
  pagesPerRow: {
    value: 2,
    unit: "",
    what: "pages that reading one row by its key asks for beside the upper index levels: a leaf and a heap page",
    source: docs("B-Tree Indexes, Implementation"),
    range: [0, 1000],
  },
  peak: {
    value: 3,
    unit: "",
    what: "the busiest minutes against the average rate",
    source: "an estimate: your monitoring says yours",
    range: [1, 1000],
  },
  pageImageRatio: {
    value: 0.7,
    unit: "",
    what: "what wal_compression leaves of a full-page image; 1 without it",
    source: measured("0.69 with lz4, 0.5 with zstd, on rows of random hexadecimal text; text of people is smaller"),
    range: positiveShare,
  },
  walKept: {
    value: 12,
    unit: "h",
    what: "how long a standby or the archive may be gone while the log is kept for it",
    source: `a night; ${docs("Replication, max_slot_wal_keep_size")}`,
    range: [0, 10000],
  },
  freeDisk: {
    value: 0.2,
    unit: "",
    what: "part of a disk that stays free for temporary files, rebuilt indexes and surprises",
    source: "the usual alert at 80 % full",
    range: [0, 0.95],
  },
  systemDisk: {
    value: 64 * 1024 ** 2,
    unit: "B",
    what: "what an empty cluster takes beside its log",
    source: measured("23 MB of catalogs in three databases, rounded up for a database and statistics of yours"),
    range: [0, 1e12],
  },
  readCpu: {
    value: 0.085,
    unit: "ms",
    what: "CPU time of a transaction that reads one row, its client's share included",
    source: measured("23,500 such transactions/s on 2 cores, pgbench select-only"),
    range: [0, 1e6],
  },
  writeCpu: {
    value: 0.15,
    unit: "ms",
    what: "CPU time of a transaction that changes one row",
    source: measured("0.093 ms over the local socket with prepared statements, and TLS on top"),
    range: [0, 1e6],
  },
  rowCpu: {
    value: 0.01,
    unit: "ms",
    what: "CPU time of each further row; a statement that sorts or joins takes more: pg_stat_statements says yours",
    source: measured("0.003 to 0.004 ms by primary key, in memory"),
    range: [0, 1e6],
  },
  busyCpu: {
    value: 0.6,
    unit: "",
    what: "how busy the cores may be at the peak",
    source: "an estimate: queueing doubles the response time at half, vacuum and backups want the rest",
    range: positiveShare,
  },
  workMem: {
    value: 4 * 1024 ** 2,
    unit: "B",
    what: "work_mem that each connection is to have at least",
    source: docs("Resource Consumption, work_mem: the default"),
    range: [65536, 1e11],
  },
  reservedConnections: {
    value: keptConnections.superusers + keptConnections.others,
    unit: "",
    what: `connections for superusers (${keptConnections.superusers}, superuser_reserved_connections), monitoring, backup and people (${keptConnections.others})`,
    source: docs("Connections and Authentication, superuser_reserved_connections"),
    range: [0, 10000],
  },
  backupRatio: {
    value: 0.4,
    unit: "",
    what: "what compression leaves of a backup",
    source: measured("0.35 with zstd on rows of random hexadecimal text and UUIDs"),
    range: positiveShare,
  },
  archiveRatio: {
    value: 0.7,
    unit: "",
    what: "what compression leaves of archived log whose page images are compressed already",
    source: measured("0.70 with gzip on such a segment"),
    range: positiveShare,
  },
  fullBackupEvery: {
    value: 7,
    unit: "d",
    what: "days from one full backup to the next; an incremental one on each day between",
    source: "pgBackRest User Guide, retention: a weekly full backup, daily incremental ones",
    range: [1, 365],
  },
} as const satisfies Record<string, Assumption>;

export type AssumptionName = keyof typeof assumptions;
/** The values that hold for a plan. */
export type Assumptions = Readonly<Record<AssumptionName, number>>;

export const assumptionNames = Object.keys(assumptions) as AssumptionName[];

export function assumed(own: Partial<Record<AssumptionName, number>> = {}): Assumptions {
  return Object.fromEntries(assumptionNames.map((name) => [name, own[name] ?? assumptions[name].value])) as Assumptions;
}
