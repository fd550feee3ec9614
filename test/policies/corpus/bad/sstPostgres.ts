/** As SST's Postgres component makes one: no final snapshot, nothing against deletion, upgrades off, changes at once. */
import * as aws from "@pulumi/aws";

export const expected = {
  "aws-rds-instance-deletion-protection": ["db"],
};

export default function program(): void {
  new aws.rds.Instance("db", {
    engine: "postgres",
    engineVersion: "16.6",
    instanceClass: "db.t4g.micro",
    allocatedStorage: 20,
    storageEncrypted: true,
    skipFinalSnapshot: true,
    autoMinorVersionUpgrade: false,
    applyImmediately: true,
    backupRetentionPeriod: 7,
    manageMasterUserPassword: true,
    username: "postgres",
  });
}
