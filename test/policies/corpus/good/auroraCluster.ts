/** After the usual example of an Aurora module: a cluster with a writer and a reader in a private network. */
import * as aws from "@pulumi/aws";

export default function program(): void {
  const group = new aws.rds.ClusterParameterGroup("main", {
    family: "aurora-postgresql16",
    parameters: [
      { name: "rds.force_ssl", value: "1" },
      { name: "log_connections", value: "1" },
    ],
  });
  const cluster = new aws.rds.Cluster("main", {
    engine: "aurora-postgresql",
    engineVersion: "16.6",
    storageEncrypted: true,
    dbClusterParameterGroupName: group.name,
    manageMasterUserPassword: true,
    masterUsername: "app_admin",
  });
  for (const key of ["a", "b"])
    new aws.rds.ClusterInstance(key, {
      clusterIdentifier: cluster.id,
      engine: "aurora-postgresql",
      instanceClass: "db.r6g.large",
    });
}
