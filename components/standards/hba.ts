/** Whom a server's pg_hba.conf may let in. */
export const hba = {
  /** Roles that are superusers wherever nobody chose others. */
  superusers: ["postgres"] as string[],
} as const;
