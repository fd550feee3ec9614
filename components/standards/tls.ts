/** TLS to PostgreSQL on RDS. */
export const tls = {
  /**
   * From this major on RDS's default parameter group refuses connections without TLS (`rds.force_ssl` is 1); before, it takes them.
   * Source: AWS documentation, PostgreSQL.Concepts.General.SSL.
   */
  forcedByDefaultFrom: 15,
} as const;
