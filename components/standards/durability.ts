/**
 * What an acknowledged commit survives. Names instead of loose knobs, each with what may be lost (RPO) and what it costs.
 *
 * Source: PostgreSQL's synchronous_standby_names and Patroni's synchronous_mode; figures of the failover campaign in docs/.
 */
export const Durability = {
  /** Acknowledged by the primary alone. Losing it loses what was not yet streamed (RPO > 0). Cheapest. */
  Async: "async",
  /** One named standby has flushed it. RPO 0 while one streams. The slowest standby's flush is waited for. */
  Sync: "sync",
  /** Any one standby has flushed it. RPO 0 while one streams. The quickest standby's flush is waited for. */
  Quorum: "quorum",
} as const;
export type Durability = (typeof Durability)[keyof typeof Durability];

/** Patroni's `synchronous_mode` for each. */
export const synchronousMode: Record<Durability, boolean | "quorum"> = { async: false, sync: true, quorum: "quorum" };
