/** Instances of RDS and Aurora with parameter groups, for the tables of policies that join them. */
import type { Resource } from "./judge.ts";
import type { Table } from "./table.ts";

type Parameters = readonly (readonly [name: string, value: string])[];
const written = (parameters: Parameters) => parameters.map(([name, value]) => ({ name, value }));

export const instanceType = "aws:rds/instance:Instance";
export const clusterInstanceType = "aws:rds/clusterInstance:ClusterInstance";

/** A parameter group called "group". */
export const group = (family: string, ...parameters: Parameters): Resource => ({
  type: "aws:rds/parameterGroup:ParameterGroup",
  name: "group",
  props: { name: "group", family, parameters: written(parameters) },
});

/** A cluster called "main" with a parameter group called "shared". */
export const cluster = (family: string, ...parameters: Parameters): Resource[] => [
  {
    type: "aws:rds/cluster:Cluster",
    name: "main",
    props: { clusterIdentifier: "main", dbClusterParameterGroupName: "shared" },
  },
  {
    type: "aws:rds/clusterParameterGroup:ClusterParameterGroup",
    name: "shared",
    props: { name: "shared", family, parameters: written(parameters) },
  },
];

interface Case {
  what: string;
  parameters: Parameters;
  found: string;
  expected: string;
  fix: string;
}

interface Joined {
  engine: "postgres" | "mysql" | "mariadb";
  family: string;
  /** @default "db.r6g.large": 2 cores, 16 GB */
  instanceClass?: string;
  good: Parameters;
  alsoGood?: NonNullable<Table["alsoGood"]>;
  /** `found` without the group's name. */
  bad: [Case, ...Case[]];
}

/** Of an instance with a parameter group. */
export function instanceTable({
  engine,
  family,
  instanceClass = "db.r6g.large",
  good,
  alsoGood = [],
  bad,
}: Joined): Table {
  return {
    good: { props: { engine, instanceClass, parameterGroupName: "group" }, others: [group(family, ...good)] },
    alsoGood: [
      { what: "AWS's own group", props: { parameterGroupName: `default.${family}` }, others: [] },
      { what: "a group that says nothing of it", others: [group(family, ["lc_messages", "C"])] },
      { what: "another engine", props: { engine: "oracle-ee" } },
      ...alsoGood,
    ],
    bad: bad.map(({ what, parameters, found, expected, fix }) => ({
      ...{ what, at: "parameterGroupName", expected, fix },
      others: [group(family, ...parameters)],
      found: `parameter group "group": ${found}`,
    })) as Table["bad"],
    unknown: ["engine", "instanceClass"],
  };
}

/** Of an instance of an Aurora cluster with a cluster parameter group. */
export function clusterInstanceTable({
  engine,
  family,
  instanceClass = "db.r6g.large",
  good,
  alsoGood = [],
  bad,
}: Joined): Table {
  return {
    good: {
      props: {
        engine: `aurora-${engine === "postgres" ? "postgresql" : engine}`,
        instanceClass,
        clusterIdentifier: "main",
      },
      others: cluster(family, ...good),
    },
    alsoGood: [
      { what: "AWS's own group", others: [] },
      { what: "a serverless one", props: { instanceClass: "db.serverless" } },
      ...alsoGood,
    ],
    bad: bad.map(({ what, parameters, found, expected, fix }) => ({
      ...{ what, at: "instanceClass", expected, fix },
      others: cluster(family, ...parameters),
      found: `parameter group "shared": ${found}`,
    })) as Table["bad"],
    unknown: ["engine", "instanceClass", "clusterIdentifier"],
  };
}
