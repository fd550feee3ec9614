import type { Table } from "../../support/table.ts";

const group = (parameters: Record<string, string>) => ({
  type: "aws:rds/parameterGroup:ParameterGroup",
  name: "group",
  props: {
    name: "group",
    family: "postgres17",
    parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
  },
});
const finding = {
  at: "parameterGroupName",
  expected: "log_statement = ddl, mod or all, or log_min_duration_statement of 0 or more",
  fix: "set log_statement to ddl in a parameter group of the instance",
};

export const table: Table = {
  good: { props: { engine: "postgres", parameterGroupName: "group" }, others: [group({ log_statement: "ddl" })] },
  alsoGood: [
    { what: "slow statements", others: [group({ log_min_duration_statement: "1000" })] },
    { what: "pgaudit", others: [group({ "pgaudit.log": "ddl,role" })] },
    { what: "another engine", props: { engine: "mysql8" }, others: [] },
  ],
  bad: [
    {
      what: "a group that says nothing",
      others: [group({})],
      ...{ found: 'parameter group "group", which logs no statement', ...finding },
    },
    {
      what: "all of it turned off",
      others: [group({ log_statement: "none", log_min_duration_statement: "-1", "pgaudit.log": "none" })],
      ...{ found: 'parameter group "group", which logs no statement', ...finding },
    },
    {
      what: "AWS's own group",
      props: { parameterGroupName: "default.postgres17" },
      ...{ others: [], found: "AWS's own parameter group, which logs no statement", ...finding },
    },
  ],
  unknown: ["engine", "parameterGroupName"],
};
