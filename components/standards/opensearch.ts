/** Amazon OpenSearch Service, which also runs the older Elasticsearch: nodes, TLS, engines. */
export const opensearch = {
  /** Fewer lose a copy or the quorum with one node. Source: Security Hub Opensearch.6 and ES.6. */
  minimumDataNodes: 3,
  /** Two of three zones keep a majority. Source: AWS documentation, managedomains-multiaz. */
  minimumZones: 3,
  /** Two can't tell which of them is alone. Source: Security Hub Opensearch.11 and ES.7. */
  minimumMasters: 3,
  /** TLS 1.2 and 1.3 with forward secrecy. Source: Security Hub Opensearch.8; AWS API reference, DomainEndpointOptions. */
  tlsPolicies: ["Policy-Min-TLS-1-2-PFS-2023-10", "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08"],
  /** Nodes on credits of CPU, which AWS advises against in production. Source: AWS documentation, bp (T2 and t3.small). */
  weakNodes: ["t2.", "t3.small."],
  /**
   * Versions whose standard support has ended, the last one included: no fixes but critical ones, at a surcharge.
   * Source: AWS's announcement of standard and extended support of 2024-11-07, of which no date is in the future.
   */
  endedVersions: {
    Elasticsearch: [
      { from: [1, 0], to: [6, 7] },
      { from: [7, 0], to: [7, 8] },
    ],
    OpenSearch: [
      { from: [1, 0], to: [1, 2] },
      { from: [2, 0], to: [2, 9] },
    ],
  },
  /** What Elasticsearch is made of when nobody says. Source: @pulumi/aws, elasticsearch.Domain. */
  defaultElasticsearch: [1, 5],
  /** From this version on AWS takes a snapshot each hour, before once a day. Source: AWS documentation, features-by-version. */
  hourlySnapshotsFrom: [5, 3],
} as const;
