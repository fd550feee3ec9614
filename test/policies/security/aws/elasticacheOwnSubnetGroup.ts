import type { Table } from "../../support/table.ts";

const expected = "a subnet group of your own";
const fix = "make a SubnetGroup of private subnets and name it";

export const tables: Record<string, Table> = {
  "aws:elasticache/cluster:Cluster": {
    good: { props: { engine: "redis", subnetGroupName: "private" } },
    alsoGood: [
      {
        what: "a member of a replication group",
        props: { subnetGroupName: undefined, replicationGroupId: "sessions" },
      },
    ],
    bad: [
      {
        what: "no group",
        props: { subnetGroupName: undefined },
        at: "subnetGroupName",
        found: "not set",
        expected,
        fix,
      },
      {
        what: "the default group",
        props: { subnetGroupName: "default" },
        at: "subnetGroupName",
        found: '"default"',
        expected,
        fix,
      },
    ],
    unknown: ["subnetGroupName"],
  },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    good: { props: { replicationGroupId: "sessions", subnetGroupName: "private" } },
    bad: [
      {
        what: "no group",
        props: { subnetGroupName: undefined },
        at: "subnetGroupName",
        found: "not set",
        expected,
        fix,
      },
      {
        what: "the default group",
        props: { subnetGroupName: "default" },
        at: "subnetGroupName",
        found: '"default"',
        expected,
        fix,
      },
    ],
    unknown: ["subnetGroupName"],
  },
};
