/** What everybody who tries a managed database tries first. Source: RDS's console and Security Hub RDS.23, RDS.24, RDS.25. */
export const databaseDefaults = {
  /** Ports, by how an engine's name begins; the first that fits. */
  ports: [
    { engine: "aurora-postgresql", port: 5432 },
    { engine: "postgres", port: 5432 },
    { engine: "aurora", port: 3306 },
    { engine: "mysql", port: 3306 },
    { engine: "mariadb", port: 3306 },
    { engine: "oracle", port: 1521 },
    { engine: "sqlserver", port: 1433 },
    { engine: "db2", port: 50000 },
  ],
  administrators: ["admin", "postgres"],
} as const;
