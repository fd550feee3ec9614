/** How long a file of a database server's log may be open, so that it can be archived and searched. */
export const serverLog = {
  /** Minutes. Source: CIS PostgreSQL Benchmark 3.1.8, at least once a day. */
  rotateWithin: 24 * 60,
} as const;
