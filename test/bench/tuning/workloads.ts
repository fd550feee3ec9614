/** What is measured: the databases, how they are filled, and the work that is done on them. */
import type { Told } from "./peers.ts";

export type Database = "small" | "large" | "analytic";

/** pgbench's scale, or rows of the largest table. A scale is about 15 MB. */
const sizes: Record<Database, number> = { small: 50, large: 300, analytic: 3_000_000 };

/** @param percent of the usual size, to try the benchmark itself */
export const sizeOf = (database: Database, percent: number): number =>
  Math.max(1, Math.round((sizes[database] * percent) / 100));

export interface Workload {
  key: string;
  title: string;
  disk: "fast" | "slow";
  database: Database;
  told: Omit<Told, "dataSize" | "storage">;
  /** How much of `--seconds` is measured; the analytic set takes as long as it takes. */
  share: number;
  /** Absent: the analytic set. */
  pgbench?: {
    script: "tpcb-like" | "select-only";
    clients: number;
    /** The part of the transactions whose latency is kept. */
    sample: number;
  };
}

const tpcb = { script: "tpcb-like", clients: 16, sample: 1 } as const;
const many = { ...tpcb, clients: 120 };
const manyTold = { workload: "oltp", connections: 150 } as const;

export const workloads: readonly Workload[] = [
  {
    ...{ key: "tpcb-memory", title: "TPC-B-like, fits in memory", disk: "fast", database: "small" },
    ...{ told: { workload: "oltp" }, share: 0.4, pgbench: tpcb },
  },
  {
    ...{ key: "tpcb-larger", title: "TPC-B-like, larger than memory", disk: "fast", database: "large" },
    ...{ told: { workload: "oltp" }, share: 0.4, pgbench: tpcb },
  },
  {
    ...{ key: "select-only", title: "select-only", disk: "fast", database: "small" },
    ...{ told: { workload: "web" }, share: 0.2, pgbench: { script: "select-only", clients: 16, sample: 0.1 } },
  },
  {
    ...{ key: "many-connections", title: "TPC-B-like, 120 connections", disk: "fast", database: "small" },
    ...{ told: manyTold, share: 0.35, pgbench: many },
  },
  {
    ...{ key: "analytic", title: "analytic set", disk: "fast", database: "analytic" },
    ...{ told: { workload: "analytics" }, share: 0 },
  },
  {
    ...{ key: "tpcb-memory-slow", title: "slow disk: TPC-B-like, fits in memory", disk: "slow", database: "small" },
    ...{ told: { workload: "oltp" }, share: 0.6, pgbench: tpcb },
  },
  {
    ...{ key: "tpcb-larger-slow", title: "slow disk: TPC-B-like, larger than memory", disk: "slow", database: "large" },
    ...{ told: { workload: "oltp" }, share: 0.6, pgbench: tpcb },
  },
  {
    ...{
      key: "many-connections-slow",
      title: "slow disk: TPC-B-like, 120 connections",
      disk: "slow",
      database: "small",
    },
    ...{ told: manyTold, share: 0.35, pgbench: many },
  },
];

/** Seconds that are measured. @param seconds of the option */
export const lengthOf = ({ share }: Workload, seconds: number): number => Math.max(1, Math.round(seconds * share));

/** One large table and one that it is joined with; random, and the same in each run. */
export const analyticTables = (rows: number) => `
SELECT setseed(0.5);
CREATE TABLE customers AS
  SELECT g AS id, g % 25 AS region, md5(g::text) AS name FROM generate_series(1, ${Math.ceil(rows / 20)}) g;
CREATE TABLE sales AS
  SELECT g AS id, 1 + floor(random() * ${Math.ceil(rows / 20)})::int AS customer, floor(random() * 10000)::int AS product,
    date '2020-01-01' + floor(random() * 1826)::int AS day, floor(random() * 100000)::int / 100.0 AS amount,
    md5(random()::text) AS note
  FROM generate_series(1, ${rows}) g;
ALTER TABLE customers ADD PRIMARY KEY (id);
VACUUM ANALYZE;
`;

/** By name, in the order in which they run. */
export const analyticSet: Readonly<Record<string, string>> = {
  "parallel scan": "SELECT day, count(*), avg(amount) FROM sales WHERE note LIKE '%ab%' GROUP BY day",
  "hash join": "SELECT region, count(*), sum(amount) FROM sales JOIN customers c ON c.id = customer GROUP BY region",
  "large hash join":
    "SELECT count(*) FROM sales a JOIN sales b USING (customer, product) WHERE a.day < '2021-01-01' AND b.day >= '2024-01-01'",
  "many groups":
    "SELECT count(*), max(total) FROM (SELECT customer, sum(amount) AS total FROM sales GROUP BY customer) x",
  "distinct in groups":
    "SELECT max(n) FROM (SELECT customer, count(DISTINCT product) AS n FROM sales GROUP BY customer) x",
  "large sort": "SELECT max(n) FROM (SELECT row_number() OVER (ORDER BY note) + product AS n FROM sales) x",
};
