/**
 * How a PostgreSQL's connections are shared out: what is kept for those who must get in when it is full, and what a pooler in front
 * may take. A pooler that asks for more gets "remaining connection slots are reserved", and so does whoever comes to see why.
 */
import { containers } from "./containers.ts";

export const keptConnections = {
  /** PostgreSQL's `superuser_reserved_connections` by default. Patroni holds two of them. */
  superusers: 3,
  /** Monitoring, backups, migrations, people who log in directly, and the pooler's own look-up of verifiers. */
  others: 10,
} as const;

/**
 * What Patroni lets be set at least. To less it says nothing but a line in its log, and sets its own default instead.
 *
 * Source: Patroni 4, patroni/postgresql/config.py, CMDLINE_OPTIONS.
 */
export const patroniLeast = {
  max_connections: 25,
  max_wal_senders: 3,
  max_replication_slots: 4,
  max_worker_processes: 2,
  max_locks_per_transaction: 32,
  max_prepared_transactions: 0,
} as const;

export interface ServerConnections {
  /** `max_connections` */
  all: number;
  /** `superuser_reserved_connections` and `reserved_connections`, where they are not PostgreSQL's. */
  reserved?: number;
}

/**
 * Server connections that a pooler may have in one database, those of all its roles together. Where few are admitted at all, the
 * others are kept half of them.
 */
export function pooledAtMost({ all, reserved = keptConnections.superusers }: ServerConnections): number {
  const admitted = all - reserved;
  return Math.max(1, admitted - Math.min(keptConnections.others, Math.ceil(admitted / 2)));
}

/** The pooler's server connections for one role in one database, where nobody says otherwise. */
export const poolSizeOf = (connections: ServerConnections) => Math.min(containers.pool.size, pooledAtMost(connections));
