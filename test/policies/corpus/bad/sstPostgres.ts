/** As SST's Postgres component makes one: no final snapshot, nothing against deletion, upgrades off, changes at once, a replica in the primary's zone, a password that is gone at once. */
import * as aws from "@pulumi/aws";
import * as random from "@pulumi/random";

export const expected = {
  "aws-rds-instance-deletion-protection": ["db", "replica"],
  "aws-rds-final-snapshot": ["db"],
  "aws-rds-minor-upgrades": ["db", "replica"],
  "aws-rds-no-apply-immediately": ["db", "replica"],
  "aws-rds-instance-replica-zones": ["db"],
  "aws-rds-instance-multi-az": ["db"],
  "aws-rds-managed-password": ["db"],
  "aws-secretsmanager-secret-recovery-window": ["password"],
  "aws-secretsmanager-secret-rotated": ["password"],
  "aws-cloudwatch-database-alarm": ["db", "replica"],
  "aws-rds-instance-postgres-force-tls": ["db", "replica"],
};

export default function program(): void {
  const password = new random.RandomPassword("password", { length: 32, special: false }).result;
  const secret = new aws.secretsmanager.Secret("password", { recoveryWindowInDays: 0 });
  new aws.secretsmanager.SecretVersion("password", {
    secretId: secret.id,
    secretString: password.apply((value) => JSON.stringify({ username: "postgres", password: value })),
  });
  const subnets = new aws.rds.SubnetGroup("db", { subnetIds: ["subnet-1", "subnet-2"] });
  const parameters = new aws.rds.ParameterGroup("db", {
    family: "postgres16",
    parameters: [
      { name: "rds.force_ssl", value: "0" },
      { name: "rds.logical_replication", value: "1", applyMethod: "pending-reboot" },
    ],
  });
  const shared = {
    instanceClass: "db.t4g.micro",
    storageType: "gp3",
    storageEncrypted: true,
    skipFinalSnapshot: true,
    autoMinorVersionUpgrade: false,
    applyImmediately: true,
    parameterGroupName: parameters.name,
    vpcSecurityGroupIds: ["sg-1"],
  };
  const db = new aws.rds.Instance("db", {
    ...shared,
    engine: "postgres",
    engineVersion: "16.10",
    allocatedStorage: 20,
    backupRetentionPeriod: 7,
    performanceInsightsEnabled: true,
    username: "postgres",
    password,
    dbSubnetGroupName: subnets.name,
  });
  new aws.rds.Instance("replica", {
    ...shared,
    replicateSourceDb: db.identifier,
    availabilityZone: db.availabilityZone,
  });
}
