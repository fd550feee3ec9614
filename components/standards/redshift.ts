/** Amazon Redshift: names that everybody knows, nodes that AWS no longer sells, parameters as they come. */
export const redshift = {
  /** AWS's own default for clusters, and what is tried first beside it. Source: Security Hub Redshift.8, Checkov CKV_AWS_391. */
  knownAdminNames: ["awsuser", "admin", "administrator", "root"],
  /** What a namespace's administrator is called when nobody says. Source: Security Hub RedshiftServerless.5. */
  defaultServerlessAdmin: "admin",
  /** The first database's name when nobody says. Source: AWS documentation, CreateCluster. */
  defaultDatabase: "dev",
  /** One node keeps no second copy of its data and is replaced from a snapshot. Source: AWS documentation, working-with-clusters. */
  minimumNodes: 2,
  /** Families that AWS no longer sells: no managed storage, no relocation, no Multi-AZ. Source: AWS documentation, rs-upgrading-to-ra3. */
  retiredFamilies: ["dc1", "dc2", "ds1", "ds2", "dw1", "dw2"],
  /** Zones that a subnet group spans at least. Source: Security Hub Redshift.16. */
  minimumZones: 2,
  /** What AWS can write to CloudWatch. Source: AWS documentation, db-auditing. */
  logs: ["connectionlog", "userlog", "useractivitylog"],
  /**
   * Parameters as AWS's default group of each family has them, which a group of one's own starts from.
   * Source: AWS documentation, working-with-parameter-groups; the change of defaults of 2025-01-10.
   */
  parameterDefaults: {
    "redshift-1.0": { require_ssl: "false", enable_user_activity_logging: "false", use_fips_ssl: "false" },
    "redshift-2.0": { require_ssl: "true", enable_user_activity_logging: "false", use_fips_ssl: "false" },
  } as Record<string, Record<string, string>>,
  /** The family of a new cluster that names no group. Source: as above. */
  defaultFamily: "redshift-2.0",
} as const;
