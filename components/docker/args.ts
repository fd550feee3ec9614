/**
 * What a `DockerPostgres` takes. Plain values rather than inputs: everything is validated together before a resource is registered,
 * and how many children there are must be known in a preview.
 */
import type { HbaRule } from "../postgres/hba.ts";
import type { Audit } from "../standards/audit.ts";
import type { Durability } from "../standards/durability.ts";
import type { Recovery } from "../standards/recovery.ts";
import type { Storage, Workload } from "../standards/tuning/index.ts";

/** One instance. Its key is neutral: primary is a role that moves, never a name. */
export interface DockerInstanceArgs {
  /**
   * Memory limit, for example "4GB". Changes in place; lower it to no less than half at a time.
   * @default the cluster's `memory`
   */
  memory?: string;
  /**
   * Limit in cores. A change replaces the container.
   * @default the cluster's `cpus`
   */
  cpus?: number;
  /**
   * Publish this member itself on the bind address, for monitoring or for reading from it in particular. A change replaces the container.
   * @default not published
   */
  port?: number;
  /**
   * Last octet of its address, 10 to 250. Only needed where two keys fall on one address (the error says so).
   * @default derived from the key
   */
  hostNumber?: number;
}

export interface DockerPostgresArgs {
  /** The instances by key. Adding a key adds a standby and moves nobody; removing one removes its container and its data. */
  instances: Record<string, DockerInstanceArgs>;
  /**
   * PostgreSQL's major version.
   * @default "17"
   */
  version?: string;
  /**
   * The application's database, owned by the administrator.
   * @default "app"
   */
  database?: string;
  /**
   * The administrator's login: CREATEROLE and CREATEDB, no superuser.
   * @default "holdfast"
   */
  admin?: string;
  /**
   * What an acknowledged commit survives: `async`, `sync` or `quorum`.
   * `sync` and `quorum` acknowledge unreplicated once no standby is left, unless `strict`.
   * @default "quorum"
   */
  durability?: Durability;
  /**
   * Rather block writes than acknowledge them unreplicated when no standby is left.
   * @default false
   */
  strict?: boolean;
  /**
   * How soon a lost primary is replaced: `fast`, `normal` or `wide`.
   * @default "fast"
   */
  recovery?: Recovery;
  /**
   * Members of etcd: 1, 3 or 5. One bears no loss: with it gone there is no failover, only failsafe mode.
   * @default 3
   */
  etcdMembers?: number;
  /**
   * Memory limit of each instance, at least "256MB". PostgreSQL's settings follow from the smallest: a change restarts standbys first, and
   * the primary hands over before its own. Less memory that means fewer connections restarts the primary where it is.
   * @default "1GB"
   */
  memory?: string;
  /**
   * Limit of each instance in cores. A change replaces the containers, one by one.
   * @default 1
   */
  cpus?: number;
  /**
   * What the database is used for: `web`, `oltp`, `analytics`, `mixed` or `desktop`. Settings follow from it and from the smallest instance's
   * `memory` and `cpus`; `npm run tuning` shows them with their reasons. What needs a restart is restarted standbys first.
   * @default "mixed": nobody's queries are hurt much by it, and its 100 connections are PostgreSQL's own
   */
  workload?: Workload;
  /**
   * What the data are on: `ssd`, `nvme`, `hdd`, or `san`, which is all that is behind a network, a cloud volume too.
   * @default "ssd"
   */
  storage?: Storage;
  /**
   * What pgaudit writes into the members' logs: `off`, `ddl` (changes of objects, roles and rights), `write` (and of rows) or `all`
   * (and reads). Who logs in and out is there at each level. A login may have a level of its own (`DatabaseRoles`), and
   * `settings` with `pgaudit.log` and its like, `log_connections` or `log_line_prefix` win. Hazard: from `write` on, the literals in
   * statements are in the log, and at `all` an idle member logs a line of Patroni's every second (`recovery` "fast").
   * @default "ddl"
   */
  audit?: Audit;
  /**
   * PostgreSQL settings by name, values as in postgresql.conf. What needs a restart is restarted standbys first, and the primary
   * hands over before its own. Other settings follow: more connections leave each less `work_mem`. Refused are mandatory settings, and
   * values that together could use more memory at once than the smallest instance has.
   * @default chosen for workload and size
   */
  settings?: Record<string, string>;
  /**
   * pg_hba rules tried before the general one (SCRAM over TLS for everybody from the cluster's network).
   * @default none
   */
  hba?: HbaRule[];
  /**
   * Where ports are published. Hazard: anything but 127.0.0.1 lets other hosts try to log in.
   * @default "127.0.0.1"
   */
  bindAddress?: string;
  /**
   * Published port of the primary.
   * @default 5432
   */
  port?: number;
  /**
   * Published port of the standbys.
   * @default 5433
   */
  readerPort?: number;
  /**
   * Published port of PgBouncer.
   * @default 6432
   */
  pooledPort?: number;
  /**
   * PgBouncer's server connections per database and role. All roles of a database together get what PostgreSQL admits less 13: 3 for
   * superusers (Patroni), 10 for monitoring, backups and whoever logs in directly; where few are admitted, half of them.
   * @default 20, or all that a database gets where that is less
   */
  poolSize?: number;
  /**
   * PgBouncer's client connections in all.
   * @default 1000
   */
  poolMaxClients?: number;
  /**
   * The cluster network, a private /24. Hazard: a change replaces every container.
   * @default derived from project, stack and name
   */
  subnet?: string;
  /**
   * More names or addresses that clients use, for the certificates (`sslmode=verify-full`).
   * @default none
   */
  extraNames?: string[];
  /**
   * Raise it by one to roll over to a new certificate authority. Clients that verify take the new `caCert` before the next time.
   * @default 1
   */
  authorityGeneration?: number;
  /**
   * Image that the cluster's image is built from: Debian with the packages of the chosen version.
   * @default "debian:trixie-slim"
   */
  baseImage?: string;
  /**
   * Disposable: data volumes are not protected and `down` deletes them. Hazard: for development only.
   * @default false
   */
  ephemeral?: boolean;
}
