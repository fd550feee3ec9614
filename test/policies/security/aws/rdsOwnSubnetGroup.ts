import type { Table } from "../../support/table.ts";

const finding = {
  at: "dbSubnetGroupName",
  expected: "a subnet group of your own",
  fix: "make a SubnetGroup of private subnets, and name it",
};

const table = (replica: string): Table => ({
  good: { props: { dbSubnetGroupName: "private" } },
  alsoGood: [{ what: "a replica", props: { dbSubnetGroupName: undefined, [replica]: "main" } }],
  bad: [
    { what: "none", props: { dbSubnetGroupName: undefined }, found: "not set", ...finding },
    { what: "the default one", props: { dbSubnetGroupName: "default" }, found: '"default"', ...finding },
  ],
  unknown: ["dbSubnetGroupName"],
});

export const tables: Record<string, Table> = {
  "aws:rds/instance:Instance": table("replicateSourceDb"),
  "aws:rds/cluster:Cluster": table("replicationSourceIdentifier"),
};
