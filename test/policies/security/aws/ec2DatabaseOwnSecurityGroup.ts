import type { Table } from "../../support/table.ts";

const finding = {
  expected: "a security group of its own",
  fix: "make a SecurityGroup that lets in its clients only, and name it",
};

const naming = (at: string, alsoGood: Table["alsoGood"] = []): Table => ({
  good: { props: { [at]: ["sg-1"] } },
  alsoGood,
  bad: [
    { what: "none", props: { [at]: undefined }, at, found: "not set", ...finding },
    { what: "an empty list", props: { [at]: [] }, at, found: "a list of 0", ...finding },
  ],
  unknown: [at],
});

export const tables: Record<string, Table> = {
  "aws:rds/instance:Instance": naming("vpcSecurityGroupIds", [
    { what: "a read replica", props: { vpcSecurityGroupIds: undefined, replicateSourceDb: "main" } },
  ]),
  "aws:rds/cluster:Cluster": naming("vpcSecurityGroupIds"),
  "aws:docdb/cluster:Cluster": naming("vpcSecurityGroupIds"),
  "aws:neptune/cluster:Cluster": naming("vpcSecurityGroupIds"),
  "aws:redshift/cluster:Cluster": naming("vpcSecurityGroupIds"),
  "aws:redshiftserverless/workgroup:Workgroup": naming("securityGroupIds"),
  "aws:dms/replicationInstance:ReplicationInstance": naming("vpcSecurityGroupIds"),
  "aws:dax/cluster:Cluster": naming("securityGroupIds"),
  "aws:elasticache/cluster:Cluster": naming("securityGroupIds", [
    { what: "a member of a replication group", props: { securityGroupIds: undefined, replicationGroupId: "sessions" } },
  ]),
  "aws:elasticache/replicationGroup:ReplicationGroup": naming("securityGroupIds"),
  "aws:elasticache/serverlessCache:ServerlessCache": naming("securityGroupIds"),
  "aws:memorydb/cluster:Cluster": naming("securityGroupIds"),
};
