/** What everybody who tries a managed database tries first. Source: RDS's console and Security Hub RDS.23, RDS.24, RDS.25. */
import { ports } from "./ports.ts";

export const databaseDefaults = {
  /** Ports, by how an engine's name begins; the first that fits. */
  ports: [
    { engine: "aurora-postgresql", port: ports.postgresql },
    { engine: "postgres", port: ports.postgresql },
    { engine: "aurora", port: ports.mysql },
    { engine: "mysql", port: ports.mysql },
    { engine: "mariadb", port: ports.mysql },
    { engine: "oracle", port: ports.oracle },
    { engine: "sqlserver", port: ports.sqlServer },
    { engine: "db2", port: ports.db2 },
  ],
  administrators: ["admin", "postgres"],
} as const;
