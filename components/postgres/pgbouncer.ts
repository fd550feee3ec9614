/**
 * PgBouncer's configuration: transaction pooling in front of HAProxy's primary port. It holds no password: it logs in by certificate
 * to look up the SCRAM verifier of whoever connects, and passes the client's own proof on.
 */
import { haproxyPorts } from "./haproxy.ts";
import { internalRoles, maintenanceDatabase } from "./hba.ts";
import { files } from "./patroni.ts";

export const pgbouncerPort = 6432;

/** Schema and function that look a role up; superusers and replication roles are never found. */
export const lookup = { schema: "pgbouncer", name: "user_lookup" } as const;

export interface PoolConfiguration {
  /** Server connections per database and role. */
  size: number;
  /** Server connections per database, of all roles together: what its pools may not exceed in sum. */
  perDatabase: number;
  /** Client connections in all. */
  maxClients: number;
}

/** @param haproxy the name that the members' certificates carry for HAProxy */
export function pgbouncerConfiguration(haproxy: string, pool: PoolConfiguration): string {
  return `[databases]
* = host=${haproxy} port=${haproxyPorts.primary} auth_dbname=${maintenanceDatabase}

[pgbouncer]
listen_addr = 0.0.0.0
listen_port = ${pgbouncerPort}
unix_socket_dir =
pool_mode = transaction
default_pool_size = ${pool.size}
max_db_connections = ${pool.perDatabase}
max_client_conn = ${pool.maxClients}
max_prepared_statements = 200
auth_type = scram-sha-256
auth_user = ${internalRoles.pooler}
auth_query = SELECT uname, phash FROM ${lookup.schema}.${lookup.name}($1)
client_tls_sslmode = require
client_tls_protocols = tlsv1.3
client_tls_ca_file = ${files.ca}
client_tls_cert_file = ${files.certificate}
client_tls_key_file = ${files.key}
server_tls_sslmode = verify-full
server_tls_ca_file = ${files.ca}
server_tls_cert_file = /config/client.crt
server_tls_key_file = /config/client.key
# A server that died is found out by the next client instead of after 15 s, and a client may wait out a switchover.
server_login_retry = 1
server_connect_timeout = 5
tcp_user_timeout = 5000
query_wait_timeout = 120
ignore_startup_parameters = extra_float_digits
log_connections = 0
log_disconnections = 0
`;
}
