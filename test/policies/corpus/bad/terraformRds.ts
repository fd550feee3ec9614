/** The defaults of the usual RDS module: encrypted and with a last snapshot, but one zone, no protection, and nobody who watches. */
import * as aws from "@pulumi/aws";

export const expected = {
  "aws-rds-instance-deletion-protection": ["demo"],
  "aws-rds-instance-backup-retention": ["demo"],
  "aws-rds-instance-multi-az": ["demo"],
  "aws-rds-performance-insights": ["demo"],
  "aws-rds-enhanced-monitoring": ["demo"],
  "aws-rds-instance-postgres-logs": ["demo"],
  "aws-rds-instance-iam-authentication": ["demo"],
  "aws-rds-instance-storage-autoscaling": ["demo"],
  "aws-rds-instance-events": ["demo"],
  "aws-rds-instance-alarm-storage": ["demo"],
  "aws-cloudwatch-database-alarm": ["demo"],
  "aws-rds-instance-postgres-force-tls": ["demo"],
};

export default function program(): void {
  new aws.rds.Instance("demo", {
    identifier: "demodb",
    engine: "postgres",
    engineVersion: "14.19",
    instanceClass: "db.t4g.large",
    allocatedStorage: 20,
    storageEncrypted: true,
    dbName: "demodb",
    username: "complete_postgresql",
    manageMasterUserPassword: true,
    port: 5432,
    iamDatabaseAuthenticationEnabled: false,
    multiAz: false,
    deletionProtection: false,
    skipFinalSnapshot: false,
    finalSnapshotIdentifier: "final-demodb",
    performanceInsightsEnabled: false,
    monitoringInterval: 0,
    dbSubnetGroupName: "private",
    vpcSecurityGroupIds: ["sg-1"],
  });
}
