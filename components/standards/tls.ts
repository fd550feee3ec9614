/** TLS to databases on RDS, Aurora and what is built on them. */
export const tls = {
  /**
   * From this major on RDS's default parameter group refuses connections without TLS (`rds.force_ssl` is 1); before, it takes them.
   * Source: AWS documentation, PostgreSQL.Concepts.General.SSL.
   */
  forcedByDefaultFrom: 15,
  /** The same for Aurora PostgreSQL. Source: AWS documentation, AuroraPostgreSQL.Security. */
  forcedByAuroraFrom: 17,
  /**
   * MariaDB's `require_secure_transport`: the first version that has it, and the first where it is on by default. Source: AWS
   * documentation, mariadb-ssl-connections.
   */
  mariadb: { settable: [10, 5], forcedByDefaultFrom: [11, 8] },
  /** Certificate authorities of RDS, DocumentDB and Neptune whose certificates have ended, the last on 2024-08-22. Source: UsingWithRDS.SSL. */
  endedAuthorities: ["rds-ca-2010", "rds-ca-2015", "rds-ca-2019"],
} as const;
