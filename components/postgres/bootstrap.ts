/**
 * What only `postgres` can do, as one idempotent psql script: the administrator's role (no superuser), what it may hand on, pgaudit,
 * PgBouncer's look-up function, the application's database. Run again after any change; re-applies the password.
 */
import pg from "pg";
import { internalRoles, maintenanceDatabase } from "./hba.ts";
import { lookup } from "./pgbouncer.ts";

const id = pg.escapeIdentifier;
const text = pg.escapeLiteral;

export interface BootstrapArgs {
  admin: string;
  /** SCRAM verifier of the administrator's password. */
  verifier: string;
  /** The application's database, owned by the administrator. */
  database: string;
}

/**
 * Predefined roles that the administrator may grant. It uses only monitoring itself, unless it grants itself more, which shows in
 * the membership. None of them writes files, runs programs or changes data.
 */
const grantable = [
  "pg_monitor",
  "pg_read_all_settings",
  "pg_read_all_stats",
  "pg_read_all_data",
  "pg_signal_backend",
  "pg_maintain",
  "pg_checkpoint",
  "pg_create_subscription",
];

/** Superuser-only settings that the administrator may give to roles (ALTER ROLE … SET). */
const settable = [
  "log_min_duration_statement",
  "log_statement",
  "log_lock_waits",
  "pgaudit.log",
  "pgaudit.log_catalog",
  "pgaudit.log_level",
  "pgaudit.log_parameter",
  "pgaudit.log_relation",
  "pgaudit.log_rows",
  "pgaudit.log_statement_once",
  "pgaudit.role",
];

export function bootstrapSql(args: BootstrapArgs): string {
  const admin = id(args.admin);
  const database = id(args.database);
  const { pooler, rewind } = internalRoles;
  const create = (role: string) =>
    `SELECT format('CREATE ROLE %I', ${text(role)}) WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${text(role)}) \\gexec`;
  return `SET client_min_messages = warning;
SET log_statement = none;
SET log_min_duration_statement = -1;
SET log_min_error_statement = panic;
SET pgaudit.log = none;

${create(args.admin)}
ALTER ROLE ${admin} LOGIN CREATEROLE CREATEDB NOSUPERUSER NOREPLICATION NOBYPASSRLS PASSWORD ${text(args.verifier)};
${grantable.map((role) => `GRANT ${role} TO ${admin} WITH ADMIN TRUE, INHERIT ${role === "pg_monitor" ? "TRUE" : "FALSE"}, SET FALSE;`).join("\n")}
${settable.map((name) => `GRANT SET ON PARAMETER ${name} TO ${admin};`).join("\n")}

${create(pooler)}
ALTER ROLE ${id(pooler)} LOGIN NOSUPERUSER NOREPLICATION NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD NULL;
REVOKE ALL ON DATABASE ${id(maintenanceDatabase)}, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE ${id(maintenanceDatabase)} TO ${admin}, ${id(pooler)}, ${id(rewind)};
CREATE SCHEMA IF NOT EXISTS ${lookup.schema};
CREATE OR REPLACE FUNCTION ${lookup.schema}.${lookup.name}(name text, OUT uname text, OUT phash text) RETURNS SETOF record
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT usename::text, passwd FROM pg_shadow
    WHERE usename = name AND NOT usesuper AND NOT userepl AND (valuntil IS NULL OR valuntil > now())
  $$;
REVOKE ALL ON FUNCTION ${lookup.schema}.${lookup.name}(text) FROM PUBLIC;
GRANT USAGE ON SCHEMA ${lookup.schema} TO ${id(pooler)};
GRANT EXECUTE ON FUNCTION ${lookup.schema}.${lookup.name}(text) TO ${id(pooler)};

SELECT format('CREATE DATABASE %I OWNER %I', ${text(args.database)}, ${text(args.admin)})
  WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = ${text(args.database)}) \\gexec
${[maintenanceDatabase, "template1"].map((name) => extensions(id(name))).join("\n")}
${extensions(database)}
`;
}

/** In template1 too, so that databases made later have them. */
function extensions(database: string): string {
  return `\\connect ${database}
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgaudit;
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;`;
}
