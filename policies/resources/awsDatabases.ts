/** AWS's databases as AWS Backup and CloudWatch see them. A type that is added here is judged by all policies on backup plans, drills and alarms. */

export interface AwsDatabase {
  /** Its ARN, with `?` for what differs from one to the other. */
  arn: string;
  /** How AWS Backup's restore testing calls it; undefined where that does not know it. */
  restoreTesting?: string;
  /** Whether AWS Backup takes it. */
  backup: boolean;
  namespace: string;
  /** The dimension of its metrics, and the property that is its value. */
  dimension: string;
  identifying: string;
  /** A cluster's instances, which have alarms too. */
  members?: { type: string; dimension: string; identifying: string };
}

const instances = (type: string) => ({ type, dimension: "DBInstanceIdentifier", identifying: "identifier" });

export const awsDatabases = {
  "aws:rds/instance:Instance": {
    arn: "arn:aws:rds:?:?:db:?",
    restoreTesting: "RDS",
    backup: true,
    namespace: "AWS/RDS",
    dimension: "DBInstanceIdentifier",
    identifying: "identifier",
  },
  "aws:rds/cluster:Cluster": {
    arn: "arn:aws:rds:?:?:cluster:?",
    restoreTesting: "Aurora",
    backup: true,
    namespace: "AWS/RDS",
    dimension: "DBClusterIdentifier",
    identifying: "clusterIdentifier",
    members: instances("aws:rds/clusterInstance:ClusterInstance"),
  },
  "aws:docdb/cluster:Cluster": {
    arn: "arn:aws:rds:?:?:cluster:?",
    restoreTesting: "DocumentDB",
    backup: true,
    namespace: "AWS/DocDB",
    dimension: "DBClusterIdentifier",
    identifying: "clusterIdentifier",
    members: instances("aws:docdb/clusterInstance:ClusterInstance"),
  },
  "aws:neptune/cluster:Cluster": {
    arn: "arn:aws:rds:?:?:cluster:?",
    restoreTesting: "Neptune",
    backup: true,
    namespace: "AWS/Neptune",
    dimension: "DBClusterIdentifier",
    identifying: "clusterIdentifier",
    members: instances("aws:neptune/clusterInstance:ClusterInstance"),
  },
  "aws:dynamodb/table:Table": {
    arn: "arn:aws:dynamodb:?:?:table/?",
    restoreTesting: "DynamoDB",
    backup: true,
    namespace: "AWS/DynamoDB",
    dimension: "TableName",
    identifying: "name",
  },
  "aws:redshift/cluster:Cluster": {
    arn: "arn:aws:redshift:?:?:cluster:?",
    backup: true,
    namespace: "AWS/Redshift",
    dimension: "ClusterIdentifier",
    identifying: "clusterIdentifier",
  },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    arn: "arn:aws:elasticache:?:?:replicationgroup:?",
    backup: false,
    namespace: "AWS/ElastiCache",
    dimension: "ReplicationGroupId",
    identifying: "replicationGroupId",
  },
  "aws:memorydb/cluster:Cluster": {
    arn: "arn:aws:memorydb:?:?:cluster/?",
    backup: false,
    namespace: "AWS/MemoryDB",
    dimension: "ClusterName",
    identifying: "name",
  },
  "aws:opensearch/domain:Domain": {
    arn: "arn:aws:es:?:?:domain/?",
    backup: false,
    namespace: "AWS/ES",
    dimension: "DomainName",
    identifying: "domainName",
  },
} as const satisfies Record<string, AwsDatabase>;

export const awsDatabase = (type: string): AwsDatabase => awsDatabases[type as keyof typeof awsDatabases];

const typesOf = (wanted: (database: AwsDatabase) => boolean) =>
  Object.keys(awsDatabases).filter((type) => wanted(awsDatabase(type)));

export const databaseTypes = Object.keys(awsDatabases);
/** Those that AWS Backup takes. */
export const backedUpTypes = typesOf(({ backup }) => backup);
/** Those that its restore testing restores. */
export const restoreTestedTypes = typesOf(({ restoreTesting }) => restoreTesting !== undefined);
