/** How many tables are cleaned at once. What each worker may take is memory's to say. */
import type { Rule } from "../rule.ts";
import { autovacuumWorkersOf, type Context, pgtune } from "./memory.ts";

export const autovacuumRules: readonly Rule<Context>[] = [
  {
    name: "autovacuum_max_workers",
    value: ({ size }) => autovacuumWorkersOf(size),
    reason: "more than PostgreSQL's three only where cores are plenty: they share one budget of reads and writes",
    source: pgtune,
  },
];
