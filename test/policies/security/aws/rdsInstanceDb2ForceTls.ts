import type { Table } from "../../support/table.ts";

const group = (family: string, value?: string) => ({
  type: "aws:rds/parameterGroup:ParameterGroup",
  name: "group",
  props: { name: "group", family, parameters: value === undefined ? [] : [{ name: "db2comm", value }] },
});

export const table: Table = {
  good: { props: { engine: "db2-se", parameterGroupName: "group" }, others: [group("db2-se-11.5", "SSL")] },
  alsoGood: [{ what: "another engine", props: { engine: "oracle-ee" }, others: [] }],
  bad: [
    {
      what: "a group that turns it off",
      others: [group("db2-se-11.5", "TCPIP")],
      at: "parameterGroupName",
      found: 'parameter group "group" with db2comm = TCPIP',
      expected: "db2comm = SSL",
      fix: 'set db2comm to SSL in parameter group "group"',
    },
    {
      what: "a group that says nothing",
      others: [group("db2-se-11.5")],
      at: "parameterGroupName",
      found: 'not set in parameter group "group", and TCPIP by default',
      expected: "db2comm = SSL",
      fix: "set db2comm to SSL in a parameter group of the instance",
    },
    {
      what: "AWS's own group",
      props: { parameterGroupName: "default.db2-se-11.5" },
      others: [],
      at: "parameterGroupName",
      found: "not set, and TCPIP by default",
      expected: "db2comm = SSL",
      fix: "set db2comm to SSL in a parameter group of the instance",
    },
  ],
  unknown: ["engine", "parameterGroupName"],
};
