/** Thresholds of AWS's databases other than RDS: DynamoDB, DocumentDB, Neptune. */
export const nosql = {
  /** Nodes of a DAX cluster, so that the loss of one leaves enough of the cache. Source: DynamoDB documentation, DAX.concepts.cluster. */
  daxNodes: 3,
  /** Instances of a cluster: the writer, and one to fail over to. Source: DocumentDB documentation, failover; Security Hub Neptune.9. */
  clusterInstances: 2,
  /** The oldest major of DocumentDB in standard support; 3.6 left it on 2026-03-30. Source: DocumentDB documentation, docdb-version-support-dates. */
  documentDbMajor: 4,
  /** The oldest engine 1.x of Neptune that is alive; 1.2 ended on 2026-03-06. Source: Neptune documentation, engine-releases. */
  neptuneMinor: 3,
} as const;
