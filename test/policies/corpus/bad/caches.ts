/** Caches as the first examples of the provider have them: no password, no encryption, one node. */
import * as aws from "@pulumi/aws";

export const expected = {
  "aws-elasticache-replication-group-authentication": ["sessions"],
  "aws-elasticache-replication-group-tls": ["sessions"],
  "aws-elasticache-replication-group-encrypted": ["sessions"],
  "aws-elasticache-replication-group-automatic-failover": ["sessions"],
  "aws-elasticache-replication-group-replicas": ["sessions"],
  "aws-elasticache-backup-retention": ["sessions", "single"],
  "aws-elasticache-own-subnet-group": ["sessions", "single"],
  "aws-elasticache-cluster-in-replication-group": ["single"],
  "aws-elasticache-supported-version": ["single"],
  "aws-elasticache-user-password": ["anybody"],
  "aws-elasticache-user-no-every-command": ["anybody"],
  "aws-memorydb-cluster-no-open-access": ["queue"],
  "aws-memorydb-cluster-tls": ["queue"],
  "aws-memorydb-cluster-backup-retention": ["queue"],
  "aws-memorydb-cluster-final-snapshot": ["queue"],
  "aws-memorydb-cluster-replicas": ["queue"],
};

export default function program(): void {
  new aws.elasticache.ReplicationGroup("sessions", {
    description: "Sessions",
    engine: "redis",
    engineVersion: "7.1",
    nodeType: "cache.t4g.small",
    numCacheClusters: 1,
    transitEncryptionEnabled: false,
    atRestEncryptionEnabled: false,
  });
  new aws.elasticache.Cluster("single", {
    engine: "redis",
    engineVersion: "3.2.10",
    nodeType: "cache.m4.large",
    numCacheNodes: 1,
  });
  new aws.elasticache.User("anybody", {
    userId: "anybody",
    userName: "anybody",
    engine: "redis",
    accessString: "on ~* +@all",
    noPasswordRequired: true,
  });
  new aws.memorydb.Cluster("queue", {
    nodeType: "db.t4g.small",
    aclName: "open-access",
    tlsEnabled: false,
    numReplicasPerShard: 0,
    snapshotRetentionLimit: 0,
  });
}
