/** PostgreSQL's predefined roles whose members reach the server's own files and programs, and through them everything. */
export const serverRoles = ["pg_read_server_files", "pg_write_server_files", "pg_execute_server_program"] as const;
