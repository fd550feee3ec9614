import type { Table } from "../../support/table.ts";

const member = (name: string, availabilityZone?: string) => ({
  type: "aws:rds/clusterInstance:ClusterInstance",
  name,
  props: { clusterIdentifier: "main", availabilityZone },
});

export const table: Table = {
  good: {
    props: { engine: "aurora-postgresql", clusterIdentifier: "main" },
    others: [member("a", "eu-west-1a"), member("b", "eu-west-1b")],
  },
  alsoGood: [
    { what: "zones that are left to AWS", others: [member("a", "eu-west-1a"), member("b")] },
    { what: "one instance, which is another policy's", others: [member("a", "eu-west-1a")] },
    {
      what: "a Multi-AZ cluster, which AWS spreads",
      props: { engine: "mysql" },
      others: [member("a", "eu-west-1a"), member("b", "eu-west-1a")],
    },
  ],
  bad: [
    {
      what: "all in one zone",
      others: [member("a", "eu-west-1a"), member("b", "eu-west-1a"), member("c", "eu-west-1a")],
      at: "availabilityZones",
      found: "3 instances, all in one zone",
      expected: "instances in 2 or more availability zones",
      fix: "give one of the instances another availabilityZone",
    },
  ],
  unknown: ["engine", "clusterIdentifier"],
};
