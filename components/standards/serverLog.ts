import type { Bounds } from "./tuning/bounds.ts";

/** How long a file of a database server's log may be open, so that it can be archived and searched. */
export const logRotation = {
  ...{ unit: "s", bare: 60, least: 60, most: 24 * 3600 },
  source: "CIS PostgreSQL Benchmark 3.1.8, at least once a day",
} as const satisfies Bounds;
