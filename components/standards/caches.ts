/** In-memory databases: ElastiCache and MemoryDB. */
export const caches = {
  /**
   * Days that snapshots of a cache are kept at least. One is enough to bring back what warming up would take hours for; what has to be
   * kept for longer belongs into a database. Source: Security Hub ElastiCache.1.
   */
  minimumRetention: 1,
  /** First Redis OSS that AWS still patches for everybody: 4 and 5 are without it since 2026-01-31. Source: ElastiCache engine versions. */
  oldestRedis: 6,
  /**
   * Percent of a node's memory that is kept free of data, for the copy that a snapshot or a new replica needs. AWS's default since Redis
   * OSS 3.2. Source: ElastiCache, managing reserved memory.
   */
  reservedMemoryPercent: 25,
} as const;
