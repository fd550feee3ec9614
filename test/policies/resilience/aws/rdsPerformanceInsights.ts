import type { Table } from "../../support/table.ts";

const at = "performanceInsightsEnabled";
const expected = "true";
const fix = "set it to true";
const bad: Table["bad"] = [
  { what: "false", props: { performanceInsightsEnabled: false }, at, found: "false", expected, fix },
  {
    what: "where it is not set",
    props: { performanceInsightsEnabled: undefined },
    at,
    found: "not set",
    expected,
    fix,
  },
];
const cluster = (performanceInsightsEnabled: boolean) => ({
  type: "aws:rds/cluster:Cluster",
  name: "cluster",
  props: { clusterIdentifier: "main", engine: "aurora-postgresql", performanceInsightsEnabled },
});

export const tables: Record<string, Table> = {
  "aws:rds/instance:Instance": {
    good: { props: { engine: "postgres", instanceClass: "db.t4g.micro", performanceInsightsEnabled: true } },
    alsoGood: [
      {
        what: "a class that is too small for it with MySQL",
        props: { engine: "mysql", performanceInsightsEnabled: false },
      },
      { what: "an engine that does not have it", props: { engine: "db2-se", performanceInsightsEnabled: false } },
    ],
    bad,
    unknown: ["performanceInsightsEnabled"],
  },
  "aws:rds/clusterInstance:ClusterInstance": {
    good: {
      props: {
        engine: "aurora-postgresql",
        clusterIdentifier: "main",
        instanceClass: "db.t4g.medium",
        performanceInsightsEnabled: true,
      },
      others: [cluster(false)],
    },
    alsoGood: [
      { what: "one whose cluster has it", props: { performanceInsightsEnabled: undefined }, others: [cluster(true)] },
      {
        what: "a class that is too small for it with Aurora MySQL",
        props: { engine: "aurora-mysql", performanceInsightsEnabled: false },
      },
    ],
    bad,
    unknown: ["performanceInsightsEnabled"],
  },
  "aws:rds/cluster:Cluster": {
    good: { props: { engine: "mysql", dbClusterInstanceClass: "db.m6gd.large", performanceInsightsEnabled: true } },
    alsoGood: [
      {
        what: "Aurora, whose instances are judged",
        props: { engine: "aurora-mysql", performanceInsightsEnabled: false },
      },
    ],
    bad,
    unknown: ["engine", "performanceInsightsEnabled"],
  },
};
