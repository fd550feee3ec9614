import type { Table } from "../../support/table.ts";

const group = (family: string, value?: string) => ({
  type: "aws:rds/parameterGroup:ParameterGroup",
  name: "group",
  props: {
    name: "group",
    family,
    parameters: value === undefined ? [] : [{ name: "require_secure_transport", value }],
  },
});

export const table: Table = {
  good: { props: { engine: "mysql", parameterGroupName: "group" }, others: [group("mysql8.4", "1")] },
  alsoGood: [
    { what: "another engine", props: { engine: "oracle-ee" }, others: [] },
    { what: "it by its name", others: [group("mysql8.4", "ON")] },
  ],
  bad: [
    {
      what: "a group that turns it off",
      others: [group("mysql8.4", "0")],
      at: "parameterGroupName",
      found: 'parameter group "group" with require_secure_transport = 0',
      expected: "require_secure_transport = 1",
      fix: 'set require_secure_transport to 1 in parameter group "group"',
    },
    {
      what: "a group that says nothing",
      others: [group("mysql8.4")],
      at: "parameterGroupName",
      found: 'not set in parameter group "group", and 0 by default',
      expected: "require_secure_transport = 1",
      fix: "set require_secure_transport to 1 in a parameter group of the instance",
    },
    {
      what: "AWS's own group",
      props: { parameterGroupName: "default.mysql8.4" },
      others: [],
      at: "parameterGroupName",
      found: "not set, and 0 by default",
      expected: "require_secure_transport = 1",
      fix: "set require_secure_transport to 1 in a parameter group of the instance",
    },
  ],
  unknown: ["engine", "parameterGroupName"],
};
