/** How long backups are kept, in days. */
export const backups = {
  /** A week-end and a few days to notice what went wrong. Source: Security Hub RDS.11 and RDS.50, AWS's own default for clusters is 1. */
  minimumRetention: 7,
} as const;
