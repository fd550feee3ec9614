/**
 * The labels on everything Holdfast makes, so that a person, a clean-up after a killed update and a policy can tell whose it is.
 */
export const label = {
  /** `<project>/<stack>`: what an interrupted update may clear away. */
  stack: "holdfast.stack",
  cluster: "holdfast.cluster",
  /** postgres, etcd, haproxy, pgbouncer or config. */
  service: "holdfast.service",
  instance: "holdfast.instance",
} as const;
