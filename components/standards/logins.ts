/** What a server grants somebody who has not logged in yet. */
export const logins = {
  /** Seconds. PostgreSQL's own default; a login with SCRAM over TLS takes a fraction of one. */
  authenticatedWithin: 60,
} as const;
