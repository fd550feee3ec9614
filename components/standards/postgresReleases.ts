/** Releases of PostgreSQL: which still get repairs, and which are known to be broken into. */
export const releases = {
  /** The oldest major that the project repairs, until 2027-11-11; 14 ended on 2026-11-12. Source: postgresql.org/support/versioning. */
  oldestMajor: 15,
  /**
   * By major, the first minor without the holes of February 2026, through which clients run code in the server. Source: the project's
   * announcement of 2026-02-12.
   */
  repaired: { 15: 16, 16: 12, 17: 8, 18: 2 } as Record<number, number>,
} as const;

export const checksums = {
  /** The major from which on initdb takes them without being asked. Source: release notes of PostgreSQL 18. */
  byDefaultFrom: 18,
} as const;
