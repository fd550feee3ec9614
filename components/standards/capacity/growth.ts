/**
 * Rows over the months. What is there today is taken to be spread evenly over the months that it is kept; each month adds first and then
 * removes what has grown too old. A file does not become smaller when rows leave it, so what counts is the most rows there have been.
 */
import type { Table } from "./plan.ts";

/** As far as a plan looks: what is not reached within it counts as never. */
export const horizon = 1200;

/** More than any table can hold, so that interest on interest stays a number. */
const endless = 1e15;

/** The most rows that a table has had by the end of each month, today first. */
export function peakRows({
  rows,
  growth,
  retentionMonths,
}: Pick<Table, "rows" | "growth" | "retentionMonths">): number[] {
  const peaks = [rows];
  /** Rows added in all by the end of each month. */
  const added = [0];
  let current = rows;
  for (let month = 1; month <= horizon; month++) {
    const more = "rows" in growth ? growth.rows : (current * growth.percent) / 100;
    added.push(added[month - 1]! + more);
    const fromToday = rows * Math.max(0, 1 - month / retentionMonths);
    const sinceToday = added[month]! - (month > retentionMonths ? added[month - retentionMonths]! : 0);
    current = Math.min(fromToday + sinceToday, endless);
    peaks.push(Math.max(peaks[month - 1]!, current));
  }
  return peaks;
}
