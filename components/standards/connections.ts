/** How long we wait for somebody's server, in seconds unless said otherwise. */
export const connections = {
  /** Until a server that does not answer is an error. The provider's own default, three minutes, looks hung. */
  answersWithin: 15,
  /** For whoever is in the way of a change. */
  waitsFor: 120,
  /**
   * `lock_timeout` of a change of ours beside the provider's: less than PostgreSQL's `deadlock_timeout` (1 s), after which it might end
   * the provider's transaction instead of ours, and the provider does not try again.
   */
  givesWayAfter: "200ms",
} as const;
