import type { Resource } from "../../support/judge.ts";
import { clusterInstanceType, instanceType } from "../../support/rds.ts";
import type { Table } from "../../support/table.ts";

const instance = (name: string, instanceClass: string): Resource => ({
  type: instanceType,
  name,
  props: { instanceClass, parameterGroupName: "group" },
});
const member = (name: string, instanceClass: string): Resource => ({
  type: clusterInstanceType,
  name,
  props: { instanceClass, clusterIdentifier: "main" },
});
const main: Resource = {
  type: "aws:rds/cluster:Cluster",
  name: "main",
  props: { clusterIdentifier: "main", dbClusterParameterGroupName: "group" },
};
const rest = {
  at: "parameters[0].value",
  expected: "a formula such as {DBInstanceClassMemory/32768}, or one memory size",
  fix: "write it as a formula, remove it, or make a group for each class",
};

export const tables: Record<string, Table> = {
  "aws:rds/parameterGroup:ParameterGroup": {
    good: {
      props: { name: "group", family: "postgres17", parameters: [{ name: "shared_buffers", value: "524288" }] },
      others: [instance("a", "db.r6g.large"), instance("b", "db.r7g.large")],
    },
    alsoGood: [
      {
        what: "a formula for several",
        props: { parameters: [{ name: "shared_buffers", value: "{DBInstanceClassMemory/32768}" }] },
        others: [instance("a", "db.r6g.large"), instance("b", "db.r6g.8xlarge")],
      },
      {
        what: "connections, of which a replica may have no fewer",
        props: { parameters: [{ name: "max_connections", value: "400" }] },
        others: [instance("a", "db.r6g.large"), instance("b", "db.r6g.8xlarge")],
      },
      { what: "no instance", others: [] },
    ],
    bad: [
      {
        what: "classes of different memory",
        others: [instance("a", "db.r6g.large"), instance("b", "db.r6g.8xlarge")],
        found: "a fixed shared_buffers for db.r6g.8xlarge, db.r6g.large",
        ...rest,
      },
    ],
    unknown: ["parameters", "name"],
  },
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": {
    good: {
      props: {
        name: "group",
        family: "aurora-mysql8.0",
        parameters: [{ name: "innodb_buffer_pool_size", value: "12884901888" }],
      },
      others: [main, member("a", "db.r6g.large"), member("b", "db.r6g.large")],
    },
    bad: [
      {
        what: "a small reader",
        others: [main, member("a", "db.r6g.2xlarge"), member("b", "db.r6g.large")],
        found: "a fixed innodb_buffer_pool_size for db.r6g.2xlarge, db.r6g.large",
        ...rest,
      },
      {
        what: "a serverless instance",
        others: [main, member("a", "db.serverless")],
        found: "a fixed innodb_buffer_pool_size for db.serverless",
        ...rest,
      },
    ],
    unknown: ["parameters", "name"],
  },
};
