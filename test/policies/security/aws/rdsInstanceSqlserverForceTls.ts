import type { Table } from "../../support/table.ts";

const group = (family: string, value?: string) => ({
  type: "aws:rds/parameterGroup:ParameterGroup",
  name: "group",
  props: { name: "group", family, parameters: value === undefined ? [] : [{ name: "rds.force_ssl", value }] },
});

export const table: Table = {
  good: { props: { engine: "sqlserver-se", parameterGroupName: "group" }, others: [group("sqlserver-se-15.0", "1")] },
  alsoGood: [{ what: "another engine", props: { engine: "oracle-ee" }, others: [] }],
  bad: [
    {
      what: "a group that turns it off",
      others: [group("sqlserver-se-15.0", "0")],
      at: "parameterGroupName",
      found: 'parameter group "group" with rds.force_ssl = 0',
      expected: "rds.force_ssl = 1",
      fix: 'set rds.force_ssl to 1 in parameter group "group"',
    },
    {
      what: "a group that says nothing",
      others: [group("sqlserver-se-15.0")],
      at: "parameterGroupName",
      found: 'not set in parameter group "group", and 0 by default',
      expected: "rds.force_ssl = 1",
      fix: "set rds.force_ssl to 1 in a parameter group of the instance",
    },
    {
      what: "AWS's own group",
      props: { parameterGroupName: "default.sqlserver-se-15.0" },
      others: [],
      at: "parameterGroupName",
      found: "not set, and 0 by default",
      expected: "rds.force_ssl = 1",
      fix: "set rds.force_ssl to 1 in a parameter group of the instance",
    },
  ],
  unknown: ["engine", "parameterGroupName"],
};
