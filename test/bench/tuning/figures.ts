/** The figures of a measurement, what the rounds of one make, and when a difference between tools counts. */

export interface Figure {
  title: string;
  unit: string;
  better: "more" | "less";
  /** Digits after the point. */
  digits: number;
  /** False where more or less says nothing by itself. */
  judged: boolean;
}

const less = (title: string, unit: string, digits: number): Figure => ({
  ...{ title, unit, better: "less", digits, judged: true },
});

/** Of pgbench's workloads; the analytic set has `total` and its queries by name. */
export const figures: Readonly<Record<string, Figure>> = {
  tps: { title: "transactions", unit: "1/s", better: "more", digits: 0, judged: true },
  p50: less("latency p50", "ms", 2),
  p95: less("latency p95", "ms", 2),
  p99: less("latency p99", "ms", 2),
  // At twice the transactions twice the log is no fault.
  walRate: { ...less("WAL", "MB/s", 1), judged: false },
  walPerTransaction: less("WAL per transaction", "B", 0),
  total: less("all queries", "s", 2),
};

export const figureOf = (name: string): Figure => figures[name] ?? less(name, "s", 2);

/** The value below which a part of all lies, by nearest rank. Sorts what it is given. */
export function percentiles(values: number[], parts: readonly number[]): number[] {
  if (values.length === 0) throw new Error("no latency was kept: raise --seconds");
  values.sort((a, b) => a - b);
  return parts.map((part) => values[Math.max(0, Math.ceil(part * values.length) - 1)]!);
}

/** What the rounds of one measurement make. */
export interface Spread {
  median: number;
  least: number;
  most: number;
  rounds: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [below, above] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return {
    ...{ median: (sorted[below]! + sorted[above]!) / 2, least: sorted[0]!, most: sorted.at(-1)! },
    rounds: sorted.length,
  };
}

/** How the rule reads where it is applied. */
export const noiseRule =
  "Ahead of another is who did better in the worst of the rounds than the other in the best of them; everything else is noise. " +
  "Of fewer than three rounds nothing is said.";

export type Verdict = "ahead" | "behind" | "noise" | "too few rounds";

/** Ahead: of every other. Behind: at least one other is ahead of us. */
export function verdict(ours: Spread, others: readonly Spread[], better: Figure["better"]): Verdict {
  if ([ours, ...others].some(({ rounds }) => rounds < 3)) return "too few rounds";
  const isAhead = (one: Spread, other: Spread) => (better === "more" ? one.least > other.most : one.most < other.least);
  if (others.every((other) => isAhead(ours, other))) return "ahead";
  return others.some((other) => isAhead(other, ours)) ? "behind" : "noise";
}

/** Ours to the best of the others by medians; above 1 is better, whichever way the figure goes. */
export function ratioToBest(ours: Spread, others: readonly Spread[], better: Figure["better"]): number {
  const medians = others.map(({ median }) => median);
  return better === "more" ? ours.median / Math.max(...medians) : Math.min(...medians) / ours.median;
}
