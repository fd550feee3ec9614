/**
 * How soon a lost primary is replaced, against how long a pause of the network or the disk is borne without a failover.
 * Patroni's rule: loop_wait + 2 × retry_timeout ≤ ttl; it clamps ttl ≥ 20, loop_wait ≥ 1, retry_timeout ≥ 3.
 *
 * Stated RTO (write outage, quorum): `fast` 23 s for a lost or frozen host, which is Patroni's floor without fencing, 2 s for a
 * killed postmaster, 4 s for a switchover; `normal` 35 s; `wide` 65 s for hosts far apart.
 */
export const Recovery = { Fast: "fast", Normal: "normal", Wide: "wide" } as const;
export type Recovery = (typeof Recovery)[keyof typeof Recovery];

export interface RecoveryTimes {
  /** Seconds a leader's lock lives without being renewed. */
  ttl: number;
  /** Seconds between two looks at the cluster. */
  loopWait: number;
  /** Seconds that a failing etcd or PostgreSQL call is retried before the leader gives up its lock. */
  retryTimeout: number;
}

export const recoveryTimes: Record<Recovery, RecoveryTimes> = {
  fast: { ttl: 20, loopWait: 1, retryTimeout: 3 },
  normal: { ttl: 30, loopWait: 5, retryTimeout: 10 },
  wide: { ttl: 60, loopWait: 10, retryTimeout: 20 },
};

/**
 * Seconds that a crashed primary may take to come back before another is chosen. 0 fails over at once, which loses nothing where a
 * standby has each acknowledged commit; without that promise (`async`) it gets Patroni's default.
 */
export const primaryStartTimeout = { replicated: 0, async: 300 } as const;

/** Bytes that a standby may be behind and still be chosen, where no promise excludes it. Patroni's default. */
export const maximumLagOnFailover = 1048576;
