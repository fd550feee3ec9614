import type { Table } from "../../support/table.ts";

const group = (family: string, parameters: { name: string; value: string }[]) => ({
  type: "aws:rds/parameterGroup:ParameterGroup",
  name: "group",
  props: { name: "group", family, parameters },
});

export const table: Table = {
  good: {
    props: { engine: "postgres", engineVersion: "14.9", parameterGroupName: "group" },
    others: [group("postgres14", [{ name: "rds.force_ssl", value: "1" }])],
  },
  alsoGood: [
    { what: "another engine", props: { engine: "mysql" } },
    { what: "a version that forces it by default", others: [group("postgres16", [])] },
    { what: "AWS's own group of such a version", props: { parameterGroupName: "default.postgres16" }, others: [] },
    {
      what: "a replica, which has its source's group and engine",
      props: { engine: undefined, engineVersion: undefined, parameterGroupName: undefined, replicateSourceDb: "main" },
      others: [
        group("postgres14", [{ name: "rds.force_ssl", value: "1" }]),
        {
          type: "aws:rds/instance:Instance",
          name: "main",
          props: { identifier: "main", engine: "postgres", engineVersion: "14.9", parameterGroupName: "group" },
        },
      ],
    },
  ],
  bad: [
    {
      what: "a group that turns it off",
      others: [group("postgres16", [{ name: "rds.force_ssl", value: "0" }])],
      at: "parameterGroupName",
      found: 'parameter group "group" with rds.force_ssl = 0',
      expected: "rds.force_ssl = 1",
      fix: 'set rds.force_ssl to 1 in parameter group "group"',
    },
    {
      what: "a group that the program refers to and whose name is not known yet",
      props: { parameterGroupName: undefined },
      refers: { parameterGroupName: "group" },
      others: [group("postgres14", [])],
      at: "parameterGroupName",
      found: 'not set in parameter group "group", and 0 by default on PostgreSQL 14',
      expected: "rds.force_ssl = 1",
      fix: "set rds.force_ssl to 1 in a parameter group of the instance",
    },
    {
      what: "an old version without a group",
      props: { parameterGroupName: undefined },
      others: [],
      at: "parameterGroupName",
      found: "not set, and 0 by default on PostgreSQL 14",
      expected: "rds.force_ssl = 1",
      fix: "set rds.force_ssl to 1 in a parameter group of the instance",
    },
  ],
  unknown: ["engine", "parameterGroupName"],
};
