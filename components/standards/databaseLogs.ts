/**
 * Logs that a managed database sends away from its server, by engine. Source: Security Hub RDS.9, RDS.34, RDS.36, RDS.37, RDS.40, RDS.42.
 * MySQL's and MariaDB's general log is left out: it is every statement with its values, of each client, at a cost that shows.
 */
export const databaseLogs = {
  postgres: ["postgresql", "upgrade"],
  auroraPostgres: ["postgresql"],
  mysql: ["audit", "error", "slowquery"],
  mariadb: ["audit", "error"],
  /** Multi-AZ DB clusters take no option groups, so they have no audit plugin. */
  multiAzMysql: ["error", "slowquery"],
  auroraMysqlAudit: ["audit"],
  auroraMysql: ["error"],
  sqlServer: ["agent", "error"],
  /** Express has no agent. */
  sqlServerExpress: ["error"],
  oracle: ["alert", "audit", "listener", "trace"],
  db2: ["diag.log", "notify.log"],
} as const;
