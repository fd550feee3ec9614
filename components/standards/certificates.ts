/**
 * How long certificates live and how early they are renewed. An `up` inside the renewal window renews; the window is long enough
 * that a stack which is updated now and then never meets an expired one.
 */
export const certificates = {
  /** ECDSA P-256: quick handshakes, accepted by PostgreSQL, Patroni (Python), etcd (Go), HAProxy and PgBouncer. */
  algorithm: "ECDSA",
  curve: "P256",
  /** Hours. */
  authority: { validity: 10 * 365 * 24, renewal: 365 * 24 },
  leaf: { validity: 365 * 24, renewal: 90 * 24 },
} as const;
