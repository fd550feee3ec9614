/** Where databases listen unless told otherwise. Source: each engine's documentation and, for AWS's own, the service's. */
export const ports = {
  postgresql: 5432,
  mysql: 3306,
  mongodb: 27017,
  redis: 6379,
  oracle: 1521,
  sqlServer: 1433,
  db2: 50000,
  redshift: 5439,
} as const;
