import type { Table } from "../../support/table.ts";

const rest = {
  at: "clusterSubnetGroupName",
  expected: "a subnet group of private subnets",
  fix: "make an aws.redshift.SubnetGroup and name it here; this replaces the cluster",
};

export const table: Table = {
  good: { props: { clusterSubnetGroupName: "private" } },
  bad: [
    { what: "a cluster without one", props: { clusterSubnetGroupName: undefined }, found: "not set", ...rest },
    { what: "the default VPC's", props: { clusterSubnetGroupName: "default" }, found: '"default"', ...rest },
  ],
  unknown: ["clusterSubnetGroupName"],
};
