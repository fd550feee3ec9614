/** As SST's Mysql component makes one, on the version of before, with its password in the program. */
import * as aws from "@pulumi/aws";

export const expected = {
  "aws-rds-instance-deletion-protection": ["db"],
  "aws-rds-final-snapshot": ["db"],
  "aws-rds-instance-backup-retention": ["db"],
  "aws-rds-instance-encrypted": ["db"],
  "aws-rds-instance-mysql-force-tls": ["db"],
  "aws-rds-instance-mysql-logs": ["db"],
  "aws-rds-managed-password": ["db"],
  "aws-rds-supported-version": ["db"],
  "aws-rds-instance-multi-az": ["db"],
  "mysql-setting-innodb-flush-log-at-trx-commit": ["db"],
  "mysql-setting-sync-binlog": ["db"],
};

export default function program(): void {
  new aws.rds.Instance("db", {
    engine: "mysql",
    engineVersion: "5.7.44",
    instanceClass: "db.t3.micro",
    allocatedStorage: 20,
    username: "root",
    password: "correct-horse",
    skipFinalSnapshot: true,
    multiAz: false,
    dbSubnetGroupName: new aws.rds.SubnetGroup("db", { subnetIds: ["subnet-1", "subnet-2"] }).name,
    parameterGroupName: new aws.rds.ParameterGroup("db", {
      family: "mysql5.7",
      parameters: [
        { name: "innodb_flush_log_at_trx_commit", value: "2" },
        { name: "sync_binlog", value: "0" },
      ],
    }).name,
    vpcSecurityGroupIds: ["sg-1"],
  });
}
