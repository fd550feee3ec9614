import type { Table } from "../../support/table.ts";

const member = (name: string, instanceClass: string, promotionTier?: number) => ({
  type: "aws:rds/clusterInstance:ClusterInstance",
  name,
  props: { clusterIdentifier: "main", instanceClass, promotionTier },
});
const finding = {
  at: "engine",
  expected: "one class for the instances of the lowest promotionTier",
  fix: "give the instances of another class a higher promotionTier",
};

export const table: Table = {
  good: {
    props: { engine: "aurora-mysql", clusterIdentifier: "main" },
    others: [member("a", "db.r7g.2xlarge", 0), member("b", "db.r7g.2xlarge", 1), member("reports", "db.r7g.large", 15)],
  },
  alsoGood: [
    { what: "one instance", others: [member("a", "db.r7g.large")] },
    { what: "a serverless reader, which grows", others: [member("a", "db.r7g.large"), member("b", "db.serverless")] },
  ],
  bad: [
    {
      what: "a smaller reader of the same tier",
      others: [member("a", "db.r7g.2xlarge"), member("b", "db.r7g.2xlarge"), member("reports", "db.r7g.large")],
      ...{ ...finding, found: "3 instances of 2 classes among the first to be its writer" },
    },
    {
      what: "a smaller reader that is the only one",
      others: [member("a", "db.r7g.2xlarge", 0), member("b", "db.r7g.large", 15)],
      ...{ ...finding, found: "2 instances of 2 classes among the first to be its writer" },
    },
  ],
  unknown: ["engine", "clusterIdentifier"],
};
