/**
 * Which pages the accesses meet. Two classes stand for the skew of real work: a part of the data that gets most accesses, and the rest;
 * within each, every page is as likely as any other.
 */
import { type Arithmetic, calc } from "./arithmetic.ts";
import type { Assumptions } from "./assumptions.ts";

/** Different pages that so many accesses meet, of so many pages. */
export function differentPages(pages: number, accesses: number, { hotRows, hotAccesses }: Assumptions): Arithmetic {
  const hot = Math.max(pages * hotRows, 1e-9);
  const cold = Math.max(pages * (1 - hotRows), 1e-9);
  const toHot = accesses * hotAccesses;
  const toCold = accesses * (1 - hotAccesses);
  return calc`${hot} × (0 − expm1(0 − ${toHot} / ${hot})) + ${cold} × (0 − expm1(0 − ${toCold} / ${cold}))`;
}

/** Part of the accesses that are not served from memory, of so much data. What is used most is what stays there. */
export function missRatio(data: number, cache: number, { hotRows, hotAccesses }: Assumptions): Arithmetic {
  const hot = data * hotRows;
  if (cache >= data) return calc`${0}`;
  if (cache >= hot) return calc`(1 − ${hotAccesses}) × (1 − (${cache} − ${hot}) / (${data} − ${hot}))`;
  return calc`${hotAccesses} × (1 − ${cache} / ${hot}) + 1 − ${hotAccesses}`;
}
