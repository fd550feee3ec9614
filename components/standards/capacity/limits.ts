/** How many months each instance lasts, limit by limit. Needs never fall, so that the month is found by halving. */
import { demand, type Needs, type Prepared, transactionIds } from "./demand.ts";
import type { Capacity } from "./fit.ts";
import { horizon } from "./growth.ts";
import { settingsOf } from "./machine.ts";

export type LimitName = keyof Needs | "transactionIds";

export interface Limit {
  /** Key of the instance. */
  instance: string;
  limit: LimitName;
  /** What the instance has, and what is needed today and at the plan's end. Bytes, cores, IO/s, connections, transaction ids. */
  has: number;
  today: number;
  later: number;
  /** Months after which what it has is no longer enough; 0 is today, null is not within 100 years. */
  months: number | null;
}

const limitNames = ["disk", "memory", "iops", "cpus", "connections"] as const;

/** The first month at whose end it needs more than there is. */
function firstMonth(needs: (month: number) => number, has: number): number | null {
  if (!(needs(horizon) > has)) return null;
  let [low, high] = [-1, horizon];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (needs(middle) > has) high = middle;
    else low = middle;
  }
  return high;
}

const secondsOfMonth = (365.25 / 12) * 86_400;

/** Transaction ids that are used by the end of a month, when nothing is frozen. */
function usedIds(plan: Prepared, month: number): number {
  const { writes, growthPercent } = plan.load;
  const first = writes.transactions * secondsOfMonth;
  const growth = growthPercent / 100;
  // The sum of a geometric series; for next to no growth its own limit.
  return first * (growth < 1e-9 ? month : Math.expm1(month * Math.log1p(growth)) / growth);
}

export function limitsOf(plan: Prepared, instances: Readonly<Record<string, Capacity>>): Limit[] {
  return Object.entries(instances).flatMap(([instance, capacity]) => {
    const settings = settingsOf(plan, { memory: capacity.memory, cpus: capacity.cpus, platform: "docker" });
    const months = new Map<number, Needs>();
    const needs = (month: number): Needs => {
      const known = months.get(month) ?? demand(plan, month, settings).needs;
      months.set(month, known);
      return known;
    };
    const one = (limit: LimitName, has: number, need: (month: number) => number): Limit => ({
      ...{ instance, limit, has, today: need(0), later: need(plan.months), months: firstMonth(need, has) },
    });
    return [
      ...limitNames.map((name) => one(name, capacity[name], (month) => needs(month)[name])),
      one("transactionIds", transactionIds, (month) => usedIds(plan, month)),
    ];
  });
}
