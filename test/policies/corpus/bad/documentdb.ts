/** DocumentDB and Neptune with everything turned off that gets in the way of a first try. */
import * as aws from "@pulumi/aws";

export const expected = {
  "aws-docdb-parameter-group-tls": ["plain"],
  "aws-docdb-parameter-group-audit": ["plain"],
  "aws-docdb-cluster-tls": ["documents"],
  "aws-docdb-cluster-encrypted": ["documents"],
  "aws-docdb-cluster-deletion-protection": ["documents"],
  "aws-docdb-cluster-backup-retention": ["documents"],
  "aws-docdb-cluster-final-snapshot": ["documents"],
  "aws-docdb-cluster-audit-logs": ["documents"],
  "aws-docdb-cluster-instances": ["documents"],
  "aws-neptune-cluster-encrypted": ["graph"],
  "aws-neptune-cluster-iam-authentication": ["graph"],
  "aws-neptune-cluster-deletion-protection": ["graph"],
  "aws-neptune-cluster-backup-retention": ["graph"],
  "aws-neptune-cluster-final-snapshot": ["graph"],
  "aws-neptune-cluster-audit-logs": ["graph"],
  "aws-neptune-instance-no-public-access": ["graph"],
};

export default function program(): void {
  const documents = new aws.docdb.Cluster("documents", {
    engine: "docdb",
    engineVersion: "5.0.0",
    masterUsername: "root",
    masterPassword: "correct-horse",
    skipFinalSnapshot: true,
    dbClusterParameterGroupName: new aws.docdb.ClusterParameterGroup("plain", {
      family: "docdb5.0",
      parameters: [{ name: "tls", value: "disabled" }],
    }).name,
  });
  new aws.docdb.ClusterInstance("documents", { clusterIdentifier: documents.id, instanceClass: "db.t3.medium" });
  const graph = new aws.neptune.Cluster("graph", {
    engine: "neptune",
    skipFinalSnapshot: true,
    applyImmediately: true,
  });
  new aws.neptune.ClusterInstance("graph", {
    clusterIdentifier: graph.id,
    instanceClass: "db.t3.medium",
    publiclyAccessible: true,
  });
}
