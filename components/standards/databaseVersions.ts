/** Versions of managed databases that get no repairs any more, or that are known to be broken into. */

/** Of RDS and of Aurora alike. */
const postgres = [
  { version: "11", until: "2024-02-29" },
  { version: "12", until: "2025-02-28" },
  { version: "13", until: "2026-02-28" },
  { version: "14", until: "2027-02-28" },
  { version: "15", until: "2028-02-29" },
  { version: "16", until: "2029-02-28" },
  { version: "17", until: "2030-02-28" },
];

/**
 * The last day of standard support of RDS and Aurora, by engine, oldest first; what is older than the oldest has ended too. After it come
 * forced upgrades, or extended support at a price. Source: AWS's release calendars, read in 2026.
 */
export const endOfSupport: ReadonlyMap<string, readonly { version: string; until: string }[]> = new Map(
  Object.entries({
    postgres,
    mysql: [
      { version: "5.7", until: "2024-02-29" },
      { version: "8.0", until: "2026-07-31" },
      { version: "8.4", until: "2029-07-31" },
    ],
    mariadb: [
      { version: "10.4", until: "2025-02-28" },
      { version: "10.5", until: "2026-02-28" },
      { version: "10.6", until: "2026-07-31" },
      { version: "10.11", until: "2028-02-29" },
      { version: "11.4", until: "2029-05-31" },
    ],
    /** Aurora MySQL 1. */
    aurora: [{ version: "5.6", until: "2023-02-28" }],
    /** Aurora MySQL 2, 3 and 8.4. */
    "aurora-mysql": [
      { version: "5.7", until: "2024-10-31" },
      { version: "8.0", until: "2028-04-30" },
      { version: "8.4", until: "2032-04-30" },
    ],
    "aurora-postgresql": postgres,
  }),
);

/** Aurora Serverless v1. Source: AWS's announcement. */
export const endOfServerlessV1 = "2025-03-31";

/** Aurora MySQL's own version for global databases, and the line with longer support. Source: Security Hub RDS.51. */
export const auroraMysqlGlobal = { minimum: [3, 8], longTerm: [3, 4] } as const;

/**
 * The first repaired minor of each version: before it, a user of the database could read files of its server through log_fdw. What is
 * older than the oldest here was never repaired. Source: AWS security bulletin AWS-2022-004.
 */
export const logFdwRepaired: ReadonlyMap<string, readonly { version: string; minor: number }[]> = new Map(
  Object.entries({
    postgres: [
      { version: "9.6", minor: 22 },
      { version: "10", minor: 17 },
      { version: "11", minor: 12 },
      { version: "12", minor: 7 },
      { version: "13", minor: 3 },
    ],
    "aurora-postgresql": [
      { version: "10", minor: 14 },
      { version: "11", minor: 9 },
    ],
  }),
);
