/**
 * PostgreSQL's settings in tiers: defaults < workload and size, audit level < the user's < mandatory. A user's value for a mandatory setting is a
 * problem that says why, not something silently dropped.
 */
import { oneOf, type Problem } from "../core/problems.ts";
import { type Audit, auditClasses } from "../standards/audit.ts";
import type { Durability } from "../standards/durability.ts";
import { patroniLeast } from "../standards/serverConnections.ts";
import { inConfiguration, type Size, tune } from "../standards/tuning/index.ts";

export type Settings = Record<string, string>;

export interface SettingsContext {
  /** The smallest member's: any of them may become primary, and what it has set must fit. */
  size: Size;
  audit: Audit;
}

/** Libraries that must be loaded for what the components offer; the user's own are added behind them. */
const preload = ["pgaudit", "pg_stat_statements"];

/** Chosen for a replicated cluster; every one may be overridden. Values as in `postgresql.conf`. */
const defaults: Settings = {
  max_wal_senders: "10",
  max_replication_slots: "10",
  wal_level: "replica",
  // A standby that starts before its slot exists retries this often; the default of 5 s is most of a new member's start.
  wal_retrieve_retry_interval: "500ms",
  // A dead peer is noticed in 10 s instead of 60, and a dead client's socket in 5 s instead of the kernel's 15 minutes.
  wal_receiver_timeout: "10s",
  wal_sender_timeout: "10s",
  tcp_user_timeout: "5s",
  ssl_min_protocol_version: "TLSv1.3",
  // Who came and went, and on each line whose it is: what the CIS benchmark asks for, in the form that pgBadger reads.
  log_connections: "on",
  log_disconnections: "on",
  // And who copied the cluster: a few lines for each standby that connects.
  log_replication_commands: "on",
  log_line_prefix: "%m [%p]: [%l-1] db=%d,user=%u,app=%a,client=%h ",
  log_lock_waits: "on",
  // EXPLAIN (BUFFERS) and pg_stat_statements then say how long the disk took; a look at the clock costs tens of nanoseconds.
  track_io_timing: "on",
  // A transaction that its client forgot keeps vacuum from all tables. RDS's own choice: longer than any night's job.
  idle_in_transaction_session_timeout: "24h",
  // At level `all` Patroni and psql, which look at the catalogues all the time, would be four lines of five.
  "pgaudit.log_catalog": "off",
  // It would keep the text of CREATE ROLE … PASSWORD, verifier included, for everybody who may read statistics.
  "pg_stat_statements.track_utility": "off",
  // The image carries no LLVM.
  jit: "off",
};

/** Not the user's to change, each with the reason that the refusal gives. */
const mandatory: Record<string, { value: string; why: string }> = {
  listen_addresses: { value: "0.0.0.0", why: "members answer on the cluster network; pg_hba decides who may log in" },
  port: { value: "5432", why: "HAProxy and the members address each other there; publish another with `port`" },
  unix_socket_directories: { value: "/var/run/postgresql", why: "Patroni and the local bootstrap log in there" },
  ssl: { value: "on", why: "replication and clients authenticate over TLS" },
  ssl_cert_file: { value: "/config/tls.crt", why: "the cluster's own authority issues and renews it" },
  ssl_key_file: { value: "/config/tls.key", why: "the cluster's own authority issues and renews it" },
  ssl_ca_file: {
    value: "/config/clients.crt",
    why: "replicator, rewind, pgbouncer and logins of yours do so by certificate",
  },
  password_encryption: { value: "scram-sha-256", why: "pg_hba accepts SCRAM only" },
  fsync: { value: "on", why: "without it a crash can corrupt the database" },
  full_page_writes: { value: "on", why: "without it a crash can corrupt the database" },
  hot_standby: { value: "on", why: "the reader endpoint is served by standbys" },
  wal_log_hints: { value: "on", why: "pg_rewind needs it to take an old primary back" },
  logging_collector: { value: "off", why: "the log goes to the container's log" },
};

/** Written by Patroni from the member's own file; it refuses them in the dynamic configuration. */
const local = ["listen_addresses", "port"];

/** Written by Patroni itself; a value here would be fought over. */
const patronis = [
  "archive_cleanup_command",
  "cluster_name",
  "config_file",
  "data_directory",
  "hba_file",
  "ident_file",
  "primary_conninfo",
  "primary_slot_name",
  "promote_trigger_file",
  "recovery_target",
  "recovery_target_action",
  "recovery_target_inclusive",
  "recovery_target_lsn",
  "recovery_target_name",
  "recovery_target_time",
  "recovery_target_timeline",
  "recovery_target_xid",
  "restore_command",
  "synchronous_standby_names",
];

const durable = ["on", "remote_apply"];
const walLevels = ["replica", "logical"];

/** What is wrong with the user's settings; `field` is the path of the argument that holds them. */
export function settingsProblems(field: string, user: Settings, durability: Durability): Problem[] {
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(user)) {
    const at = `${field}.${name}`;
    const rule = mandatory[name];
    const least: number | undefined = patroniLeast[name as keyof typeof patroniLeast];
    if (!/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/.test(name))
      problems.push({
        field: at,
        found: `the name ${JSON.stringify(name)}`,
        allowed: "a PostgreSQL setting's name in lower case",
        fix: "write it as in pg_settings",
      });
    else if (rule && value !== rule.value)
      problems.push({
        field: at,
        found: JSON.stringify(value),
        allowed: `${rule.value} (mandatory: ${rule.why})`,
        fix: "remove it",
      });
    else if (patronis.includes(name))
      problems.push({
        field: at,
        found: JSON.stringify(value),
        allowed: "no value: Patroni writes this setting",
        fix: "remove it",
      });
    else if (name === "wal_level" && !walLevels.includes(value))
      problems.push({
        field: at,
        found: JSON.stringify(value),
        allowed: `${oneOf(walLevels)} (mandatory: standbys replay the log)`,
        fix: "remove it",
      });
    else if (least !== undefined && !(/^\d+$/.test(value) && Number(value) >= least))
      problems.push({
        field: at,
        found: JSON.stringify(value),
        allowed: `a whole number from ${least} (Patroni takes no other, and would set its own default)`,
        fix: `take ${least}, or remove it`,
      });
    else if (name === "synchronous_commit" && durability !== "async" && !durable.includes(value))
      problems.push({
        field: at,
        found: JSON.stringify(value),
        allowed: `${oneOf(durable)} (mandatory: durability "${durability}" promises that a standby has each acknowledged commit)`,
        fix: 'remove it, or take durability "async"',
      });
    else if (/[\n\r\0]/.test(value))
      problems.push({ field: at, found: "a line break", allowed: "one line", fix: "write the value in one line" });
  }
  return problems;
}

/** All settings of a cluster, the same on each member. */
export function clusterSettings(user: Settings, context: SettingsContext): Settings {
  const tuned = tune(context.size, user).map((setting) => [setting.name, inConfiguration(setting)]);
  const libraries = new Set([...preload, ...(user.shared_preload_libraries ?? "").split(",").map((l) => l.trim())]);
  libraries.delete("");
  return {
    ...defaults,
    ...Object.fromEntries(tuned),
    "pgaudit.log": auditClasses[context.audit],
    ...Object.fromEntries(Object.entries(user).filter(([name]) => !local.includes(name))),
    shared_preload_libraries: [...libraries].join(","),
    ...Object.fromEntries(
      Object.entries(mandatory)
        .filter(([name]) => !local.includes(name))
        .map(([name, rule]) => [name, rule.value]),
    ),
  };
}
