/** PostgreSQL's predefined roles whose members reach the server's own files and programs, and through them everything. */
export const serverRoles = ["pg_read_server_files", "pg_write_server_files", "pg_execute_server_program"] as const;

/**
 * Roles that stand in for a superuser where a platform keeps that one for itself. Source: the documentation of RDS and Aurora, Cloud SQL,
 * AlloyDB, Azure Database for PostgreSQL and Neon.
 */
export const platformAdministrators: readonly string[] = [
  ...["rds_superuser", "rdsadmin", "cloudsqlsuperuser", "alloydbsuperuser", "azure_pg_admin", "neon_superuser"],
];
