import type { Table } from "../../support/table.ts";

const arn = "arn:aws:rds:eu-west-1:123456789012:db:main";
const replication = (sourceDbInstanceArn: string) => ({
  type: "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
  name: "copy",
  props: { sourceDbInstanceArn },
});
const replica = (region: string) => ({
  type: "aws:rds/instance:Instance",
  name: "replica",
  props: { replicateSourceDb: arn, region },
});
const finding = {
  at: "backupRetentionPeriod",
  found: "no replication of its backups, and no replica in another region",
  expected: "one of the two",
  fix: "add an InstanceAutomatedBackupsReplication whose sourceDbInstanceArn is this instance's",
};

export const table: Table = {
  good: { props: { arn, region: "eu-west-1" }, others: [replica("eu-central-1")] },
  alsoGood: [
    { what: "a replication of its backups", others: [replication(arn)] },
    { what: "a replica itself", props: { replicateSourceDb: "other" }, others: [] },
  ],
  bad: [
    { what: "neither", others: [], ...finding },
    { what: "a replica in its region", others: [replica("eu-west-1")], ...finding },
    { what: "the backups of another", others: [replication(`${arn}-2`)], ...finding },
  ],
  unknown: ["region"],
};
