/** Releases of PostgreSQL: which still get repairs, and which are known to be broken into. */
export const releases = {
  /** By major, the day after which the project repairs it no more. Source: postgresql.org/support/versioning. */
  ended: [
    { series: "9", on: "2021-11-11" },
    { series: "10", on: "2022-11-10" },
    { series: "11", on: "2023-11-09" },
    { series: "12", on: "2024-11-21" },
    { series: "13", on: "2025-11-13" },
    { series: "14", on: "2026-11-12" },
    { series: "15", on: "2027-11-11" },
    { series: "16", on: "2028-11-09" },
    { series: "17", on: "2029-11-08" },
    { series: "18", on: "2030-11-14" },
  ],
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
