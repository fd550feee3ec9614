/**
 * Patroni's configuration: what each member needs to find the others (a file), and what the cluster agrees on (kept in etcd, changed
 * through the REST API and never through a file).
 */
import { Durability, synchronousMode } from "../standards/durability.ts";
import { maximumLagOnFailover, primaryStartTimeout, type Recovery, recoveryTimes } from "../standards/recovery.ts";
import { type HbaRule, hbaLines, identLines, internalRoles } from "./hba.ts";
import type { Settings } from "./settings.ts";

/** Where Patroni's REST API listens in each member. TLS; an unsafe call needs a client certificate. */
export const restPort = 8008;

/** Files that each service finds under /config. */
export const files = { ca: "/config/ca.crt", certificate: "/config/tls.crt", key: "/config/tls.key" } as const;

export interface DynamicConfigurationArgs {
  durability: Durability;
  /** Block writes rather than acknowledge them unreplicated when no standby is left. */
  strict: boolean;
  recovery: Recovery;
  settings: Settings;
  subnet: string;
  haproxy: string;
  hba: readonly HbaRule[];
}

/** The dynamic configuration, as `GET /config` of Patroni's REST API returns it. */
export interface DynamicConfiguration {
  [key: string]: unknown;
  postgresql: { parameters: Settings; pg_hba: string[]; pg_ident: string[]; [key: string]: unknown };
}

export function dynamicConfiguration(args: DynamicConfigurationArgs): DynamicConfiguration {
  const times = recoveryTimes[args.recovery];
  return {
    ttl: times.ttl,
    loop_wait: times.loopWait,
    retry_timeout: times.retryTimeout,
    synchronous_mode: synchronousMode[args.durability],
    synchronous_mode_strict: args.strict,
    primary_start_timeout:
      args.durability === Durability.Async ? primaryStartTimeout.async : primaryStartTimeout.replicated,
    // The primary goes on as long as it reaches every member, even when etcd is gone.
    failsafe_mode: true,
    maximum_lag_on_failover: maximumLagOnFailover,
    postgresql: {
      use_pg_rewind: true,
      use_slots: true,
      parameters: args.settings,
      pg_hba: hbaLines(args.subnet, args.haproxy, args.hba),
      pg_ident: identLines,
    },
  };
}

export interface MemberConfigurationArgs {
  scope: string;
  key: string;
  address: string;
  etcd: readonly string[];
  version: string;
}

/** A member's own file. JSON, which is YAML. */
export function memberConfiguration(args: MemberConfigurationArgs): string {
  // verify-full by address: the members' certificates carry their addresses, and no name has to be resolved to replicate.
  const certificate = { sslmode: "verify-full", sslrootcert: files.ca, sslcert: files.certificate, sslkey: files.key };
  return json({
    scope: args.scope,
    name: args.key,
    restapi: {
      listen: `0.0.0.0:${restPort}`,
      connect_address: `${args.address}:${restPort}`,
      cafile: files.ca,
      certfile: files.certificate,
      keyfile: files.key,
      verify_client: "optional",
    },
    ctl: { cacert: files.ca, certfile: files.certificate, keyfile: files.key },
    // By address: with its network cut, a resolver would hang for longer than the old primary may go on believing in its lock.
    etcd3: {
      hosts: args.etcd.map((a) => `${a}:2379`),
      protocol: "https",
      cacert: files.ca,
      cert: files.certificate,
      key: files.key,
    },
    postgresql: {
      listen: "0.0.0.0:5432",
      connect_address: `${args.address}:5432`,
      data_dir: "/var/lib/postgresql/data/pgdata",
      bin_dir: `/usr/lib/postgresql/${args.version}/bin`,
      pgpass: "/tmp/pgpass",
      use_unix_socket: true,
      authentication: {
        superuser: { username: internalRoles.superuser },
        replication: { username: internalRoles.replication, ...certificate },
        rewind: { username: internalRoles.rewind, ...certificate },
      },
      create_replica_methods: ["basebackup"],
      basebackup: [{ checkpoint: "fast" }],
      remove_data_directory_on_rewind_failure: true,
      remove_data_directory_on_diverged_timelines: true,
    },
  });
}

/** Used once, by the member that creates the cluster: the dynamic configuration to start from, and initdb's options. */
export function bootstrapConfiguration(dynamic: DynamicConfiguration): string {
  return json({
    bootstrap: {
      dcs: dynamic,
      initdb: ["data-checksums", { encoding: "UTF8" }, { locale: "C.UTF-8" }, { auth: "peer" }],
    },
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
