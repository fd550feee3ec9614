import { clusterInstanceTable, clusterInstanceType, instanceTable, instanceType } from "../../support/rds.ts";

const bad = {
  what: "5000 processes on two cores",
  parameters: [["max_connections", "5000"]] as const,
  found: "max_connections = 5000 on 2 cores",
  expected: "at most 500",
  fix: "lower max_connections to 500 or less, and put a pooler in front",
};

export const tables = {
  [instanceType]: instanceTable({
    engine: "postgres",
    family: "postgres17",
    good: [["max_connections", "500"]],
    alsoGood: [{ what: "more on more cores", props: { instanceClass: "db.r6g.8xlarge" } }],
    bad: [bad],
  }),
  [clusterInstanceType]: clusterInstanceTable({
    engine: "postgres",
    family: "aurora-postgresql17",
    good: [["max_connections", "300"]],
    bad: [bad],
  }),
};
